/**
 * The ribbon's buttons. With the shared runtime they run in the pane's own page: each shows the pane and hands its
 * request to it, so that a person sees what happens. The names are those of the manifest.
 */

/** What a button of the ribbon asks the pane to do. */
export type CommandRequest = 'validate' | 'insert-template' | 'compliance' | 'show';

/** The function names of the manifest, and what they ask for. */
export const COMMANDS: Readonly<Record<string, CommandRequest>> = {
  validate: 'validate',
  insertTemplate: 'insert-template',
  computeCompliance: 'compliance',
  showPane: 'show',
};

export interface CommandRequests {
  /** The pane listens here; requests that came before it did are handed over at once. @returns a function that ends it */
  listen(listener: (request: CommandRequest) => void): () => void;
}

/**
 * Answers the ribbon's buttons. Must be called once, after Office is ready.
 * @param onTrouble told when Office could not show the pane; the request itself is carried out all the same
 */
export function associateCommands(onTrouble: (error: unknown) => void): CommandRequests {
  const waiting: CommandRequest[] = [];
  let listener: ((request: CommandRequest) => void) | null = null;

  for (const [name, request] of Object.entries(COMMANDS)) {
    Office.actions.associate(name, async (event: Office.AddinCommands.Event) => {
      try {
        if (listener) listener(request);
        else waiting.push(request);
        await Office.addin.showAsTaskpane();
      } catch (error) {
        onTrouble(error);
      } finally {
        // Without it Office keeps the button busy.
        event.completed();
      }
    });
  }
  return {
    listen(next) {
      listener = next;
      for (const request of waiting.splice(0)) next(request);
      return () => {
        if (listener === next) listener = null;
      };
    },
  };
}
