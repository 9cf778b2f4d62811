/** Justifications: what a request lacks, and why a row of the sheet sets nothing aside. */
export const justifications = {
  reasons: {
    authorised: 'Autorizado por la instancia competente',
    norm: 'Lo exige una norma o un convenio',
    method: 'Así lo define su método de cálculo',
    seasonal: 'Estacionalidad de la demanda',
    external: 'Depende de un tercero',
    published: 'Así se publicó el documento oficial',
    other: 'Otro motivo',
  },
  outcomes: {
    stale: 'Dejó de valer',
    expired: 'Vencida',
    unused: 'Sin uso',
    refused: 'No admitida',
    broken: 'Ilegible',
  },
  request: {
    placeholder: '«{text}» no explica nada: diga por qué se acepta.',
    tooShort: 'La explicación es muy corta: escriba al menos {shortest} letras y dos palabras.',
    tooLong: 'La explicación es muy larga: el máximo es de {longest} letras.',
    noAuthor: 'Falta el nombre de quien justifica.',
    badUntil: 'La vigencia no es una fecha.',
    pastUntil: 'La vigencia ya pasó.',
    noReason: 'Elija un motivo.',
    withoutException: 'La regla «{rule}» no admite excepciones: hay que corregir el plan.',
  },
  problems: {
    staleValue:
      'La justificación de «{item}» ({author}, {date}) dejó de valer: el valor era {before} y ahora es {now}. El hallazgo vuelve a la lista.',
    stale:
      'La justificación de «{item}» ({author}, {date}) dejó de valer porque cambió lo que se comparó. El hallazgo vuelve a la lista.',
    expired: 'La justificación de «{item}» ({author}) venció el {until}. El hallazgo vuelve a la lista.',
    unused:
      'La justificación de «{item}» ({author}, {date}), de la regla «{rule}», ya no corresponde a ningún hallazgo; puede borrar el renglón.',
    withoutException:
      'La regla «{rule}» no admite excepciones; la justificación de «{item}» ({author}) no se aplica.',
    placeholder: 'La justificación de «{item}» no se aplica: «{text}» no explica nada.',
    tooShort: 'La justificación de «{item}» no se aplica: la explicación es muy corta.',
    tooLong: 'La justificación de «{item}» no se aplica: la explicación es demasiado larga.',
    noAuthor: 'La justificación de «{item}» no se aplica: falta quién la autoriza.',
    noReference:
      'El renglón {row} de «{sheet}» no tiene referencia: justifique el hallazgo desde el panel para que se aplique.',
    badReference: 'La referencia del renglón {row} de «{sheet}» está alterada («{detail}»); no se aplica.',
    unknownReason: 'El motivo del renglón {row} de «{sheet}» («{detail}») no es de la lista; no se aplica.',
    badDate: 'La fecha del renglón {row} de «{sheet}» («{detail}») no se puede leer; no se aplica.',
    badUntil: 'La vigencia del renglón {row} de «{sheet}» («{detail}») no es una fecha; no se aplica.',
  },
  sheet: {
    reasonTitle: 'Motivo',
    reasonMessage: 'Elija un motivo de la lista; los detalles van en la columna Explicación.',
  },
};
