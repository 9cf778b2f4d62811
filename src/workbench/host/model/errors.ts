/**
 * What Excel refuses, with the code that the client library shows to the add-in as `OfficeExtension.Error.code`.
 * Everything that the host throws on purpose is of this class; anything else is a bug of the host.
 */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message?: string,
    /** The HTTP status that the error travels with. */
    readonly status: number = 400,
  ) {
    super(message ?? code);
    this.name = 'HostError';
  }
}

export const invalidArgument = (message?: string) =>
  new HostError(
    'InvalidArgument',
    message ?? 'The argument is invalid or missing or has an incorrect format.',
    400,
  );

export const itemNotFound = (what?: string) =>
  new HostError('ItemNotFound', what ?? "The requested resource doesn't exist.", 404);

export const accessDenied = (message?: string) =>
  new HostError('AccessDenied', message ?? 'You cannot perform the requested operation.', 403);

export const apiNotFound = (member: string, why?: string) =>
  new HostError('ApiNotFound', why ?? `The host does not implement ${member}.`, 404);
