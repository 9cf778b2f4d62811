"""Prints what openpyxl finds in a workbook, as JSON: python3 describe-workbook.py FILE"""
import json
import sys

from openpyxl import load_workbook
try:
    from openpyxl.worksheet.formula import ArrayFormula
except ImportError:
    ArrayFormula = ()

path = sys.argv[1]
book = load_workbook(path)
cached = load_workbook(path, data_only=True)


def plain(value):
    if ArrayFormula and isinstance(value, ArrayFormula):
        return {"ref": value.ref, "text": value.text}
    return value if value is None or isinstance(value, (int, float, str, bool)) else str(value)


sheets = []
for sheet in book:
    cells = {}
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is not None or cell.has_style:
                cells[cell.coordinate] = {
                    "value": plain(cell.value),
                    "cached": plain(cached[sheet.title][cell.coordinate].value),
                    "format": cell.number_format,
                    "bold": bool(cell.font.b),
                    "fill": cell.fill.fgColor.rgb if cell.fill.fill_type == "solid" else None,
                    "locked": cell.protection.locked,
                    "note": cell.comment.text if cell.comment else None,
                }
    sheets.append(
        {
            "name": sheet.title,
            "state": sheet.sheet_state,
            "cells": cells,
            "merges": sorted(str(area) for area in sheet.merged_cells.ranges),
            "freeze": sheet.freeze_panes,
            "validations": [
                [str(v.sqref), v.type, v.formula1, v.prompt] for v in sheet.data_validations.dataValidation
            ],
            "conditional": [
                [str(area.sqref), rule.type, rule.formula, rule.priority]
                for area in sheet.conditional_formatting
                for rule in area.rules
            ],
            "tables": [[t.displayName, t.ref, [c.name for c in t.tableColumns]] for t in sheet.tables.values()],
            "charts": [
                [
                    type(chart).__name__,
                    [[s.val.numRef.f, s.cat.strRef.f] for part in [chart, *chart._charts[1:]] for s in part.series],
                    [chart.anchor._from.row, chart.anchor._from.col, chart.anchor.to.row, chart.anchor.to.col],
                ]
                for chart in sheet._charts
            ],
            "protected": sheet.protection.sheet,
            "titles": sheet.print_title_rows,
            "widths": {key: d.width for key, d in sheet.column_dimensions.items() if d.customWidth},
        }
    )
names = book.defined_names
listed = names.definedName if hasattr(names, "definedName") else list(names.values())
print(json.dumps({"sheets": sheets, "names": {n.name: n.attr_text for n in listed}}))
