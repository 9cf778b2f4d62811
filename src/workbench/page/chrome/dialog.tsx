/** A question with two answers, in the way until it is answered. */
import { useEffect, useRef } from 'react';
import type { Question } from '../session/workbench';
import type { PageText } from '../text';

export function Dialog({ question, text }: { question: Question; text: PageText }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby="dialog-title"
      aria-describedby="dialog-message"
      onCancel={(event) => {
        event.preventDefault();
        question.answer(false);
      }}
    >
      <h2 id="dialog-title">{question.title}</h2>
      <p id="dialog-message">{question.message}</p>
      <div className="dialog-buttons">
        <button type="button" className="plain" onClick={() => question.answer(false)}>
          {text('cancel')}
        </button>
        <button
          type="button"
          className={question.danger ? 'primary danger' : 'primary'}
          onClick={() => question.answer(true)}
        >
          {question.accept}
        </button>
      </div>
    </dialog>
  );
}
