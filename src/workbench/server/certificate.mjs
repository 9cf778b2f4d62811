/**
 * A certificate for localhost, made anew at each start and kept in memory only. Browsers rightly distrust it: it
 * serves the tests of the web transport, which office.js runs over https only.
 *
 * @returns {Promise<{ key: string, cert: string }>} PEM texts
 */
export async function localCertificate() {
  const { generate } = await import('selfsigned');
  const names = [
    { type: 2, value: 'localhost' },
    { type: 7, ip: '127.0.0.1' },
  ];
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    algorithm: 'sha256',
    keySize: 2048,
    extensions: [{ name: 'subjectAltName', altNames: names }],
  });
  return { key: made.private, cert: made.cert };
}
