"""Prints what openpyxl finds in workbooks, as JSON by path: python3 describe-workbooks.py FILE..."""
import json
import sys

from openpyxl import load_workbook


def names_of(holder):
    names = holder.defined_names
    return sorted(n.name for n in (names.definedName if hasattr(names, "definedName") else names.values()))


def look_of(cell):
    return [
        cell.number_format,
        bool(cell.font.b),
        cell.fill.fgColor.rgb if cell.fill.fill_type == "solid" else None,
        bool(cell.alignment.wrap_text),
        bool(cell.protection.locked),
    ]


def describe(sheet):
    cells = {}
    for row in sheet.iter_rows():
        for cell in row:
            if cell.has_style:
                cells[cell.coordinate] = look_of(cell)
    widths = {}
    hidden = []
    for d in sheet.column_dimensions.values():
        for column in range(d.min, d.max + 1):
            if d.customWidth:
                widths[column - 1] = d.width
            if d.hidden:
                hidden.append(column - 1)
    return {
        "name": sheet.title,
        "validations": [[str(v.sqref), v.type] for v in sheet.data_validations.dataValidation],
        "rules": [[str(area.sqref), rule.formula[0]] for area in sheet.conditional_formatting for rule in area.rules],
        "charts": [
            [chart.anchor._from.row, chart.anchor._from.col, sum(len(part.series) for part in chart._charts)]
            for chart in sheet._charts
        ],
        "freeze": sheet.freeze_panes,
        "titleRows": sheet.print_title_rows,
        "titleColumns": sheet.print_title_cols,
        "merges": sorted(str(area) for area in sheet.merged_cells.ranges),
        "widths": widths,
        "hidden": sorted(hidden),
        "heights": {row - 1: d.height for row, d in sheet.row_dimensions.items() if d.height is not None},
        "filter": sheet.auto_filter.ref,
        "landscape": sheet.page_setup.orientation == "landscape",
        "looks": cells,
    }


result = {}
for path in sys.argv[1:]:
    book = load_workbook(path)
    result[path] = {"names": names_of(book), "sheets": [describe(sheet) for sheet in book]}
print(json.dumps(result))
