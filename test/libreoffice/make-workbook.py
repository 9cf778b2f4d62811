"""Writes a workbook with openpyxl for our reader: python3 make-workbook.py FILE"""
import datetime
import sys

from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule, ColorScaleRule, FormulaRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table

book = Workbook()
sheet = book.active
sheet.title = "Plan año 1"
sheet.append(["Clave", "Meta", "Fecha"])
sheet.append(["1.1", 12.5, datetime.date(2026, 1, 31)])
sheet.append(["1.2", "=B2*2", True])
sheet["B2"].number_format = "0.0%"
sheet["A1"].font = Font(bold=True, color="FFFF0000", size=14, name="Arial")
sheet["A1"].fill = PatternFill("solid", fgColor="FF00FF00")
sheet["A1"].alignment = Alignment(horizontal="center", wrap_text=True)
sheet["A1"].border = Border(left=Side("thin", color="FF0000FF"))
sheet["B2"].protection = Protection(locked=False)
sheet["A2"].comment = Comment("Revisar\nla clave", "Ana")
sheet.merge_cells("E1:F2")
sheet.freeze_panes = "B2"
sheet.column_dimensions["B"].width = 20
sheet.row_dimensions[3].hidden = True
validation = DataValidation(type="list", formula1='"Sí,No"', allow_blank=True)
validation.prompt = "Elija"
sheet.add_data_validation(validation)
validation.add("D2:D9")
sheet.conditional_formatting.add("B2:B9", CellIsRule(operator="lessThan", formula=["0"], fill=PatternFill(bgColor="FFFFC7CE")))
sheet.conditional_formatting.add("B2:B9", FormulaRule(formula=["$B2>100"], stopIfTrue=True))
sheet.conditional_formatting.add("C2:C9", ColorScaleRule(start_type="min", start_color="FF000000", end_type="max", end_color="FFFFFFFF"))
sheet.add_table(Table(displayName="Datos", ref="A1:C3"))
chart = BarChart()
chart.type = "bar"
chart.grouping = "stacked"
chart.overlap = 100
chart.title = "Metas"
chart.add_data(Reference(sheet, min_col=2, min_row=1, max_row=3), titles_from_data=True)
chart.set_categories(Reference(sheet, min_col=1, min_row=2, max_row=3))
sheet.add_chart(chart, "E6")
sheet.protection.sheet = True
sheet.print_title_rows = "1:1"
hidden = book.create_sheet("Oculta")
hidden.sheet_state = "veryHidden"
book.save(sys.argv[1])
