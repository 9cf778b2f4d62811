"""Does to a workbook what a colleague without the add-in does: python3 edit-justifications.py FILE TARGET

Inserts rows above the plan, renames its sheet, turns the rows of Justificaciones around, rewrites a text and adds a row of one's own.
"""
import sys

from openpyxl import load_workbook

book = load_workbook(sys.argv[1])
plan = book.worksheets[0]
plan.title = "Plan revisado"
notes = book["Justificaciones"]
first, last = 5, notes.max_row
while last > first and notes.cell(last, 10).value is None:
    last -= 1
rows = [[(cell.value, cell.number_format) for cell in notes[row]] for row in range(first, last + 1)]
for row, cells in enumerate(reversed(rows), start=first):
    for column, (value, number_format) in enumerate(cells, start=1):
        notes.cell(row, column).value = value
        notes.cell(row, column).number_format = number_format
notes.cell(first, 6).value = "La redacción la precisó una colega sin el complemento."
notes.cell(last + 1, 6).value = "Falta justificar la meta de la oficina regional."
book.copy_worksheet(notes).title = "Copia de trabajo"
book.save(sys.argv[2])
