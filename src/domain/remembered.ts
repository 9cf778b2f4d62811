/**
 * A pure function of a text that remembers its latest answers. The same names, formulas and headers are compared by one rule after
 * another and at every reading of a workbook; putting them into plain form costs more than finding them.
 * @param compute the same answer for the same text, and nothing else
 * @param limit texts of one generation; two are kept, so that what is used stays and memory has an end
 */
export function remembered(compute: (text: string) => string, limit = 8_192): (text: string) => string {
  let young = new Map<string, string>();
  let old = new Map<string, string>();
  return (text) => {
    const fresh = young.get(text);
    if (fresh !== undefined) return fresh;
    const answer = old.get(text) ?? compute(text);
    if (young.size >= limit) {
      old = young;
      young = new Map();
    }
    young.set(text, answer);
    return answer;
  };
}
