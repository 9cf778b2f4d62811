"""Writes the large workbook of the benchmark: python3 make-large-workbook.py FILE ROWS COLUMNS

A plan-like mix: a code and a name in text, then months with whole numbers, decimals and shares.
"""
import random
import sys

from openpyxl import Workbook

path, rows, columns = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
random.seed(2019)
units = ["Documento", "Persona", "Informe", "Atención médica", "Trámite", "Porcentaje"]
book = Workbook(write_only=True)
sheet = book.create_sheet("Plan")
sheet.append([f"Columna {c + 1}" for c in range(columns)])
for r in range(1, rows):
    line = [f"{r // 100}.{r % 100}", f"Indicador número {r} de la dirección", random.choice(units)]
    for c in range(3, columns):
        kind = c % 4
        if kind == 0:
            line.append(random.randint(0, 100000))
        elif kind == 1:
            line.append(round(random.random() * 100, 1))
        elif kind == 2:
            line.append(random.random())
        else:
            line.append(random.randint(0, 100))
    sheet.append(line[:columns])
book.save(path)
