import { Failure } from './states';

/** What Kith keeps although it was taken out of a form: nobody is to believe that it is gone. */
export class KeptFault extends Error {}

interface FormEndProps {
  /** Of the last try, if there was one. */
  error: unknown;
  isPending: boolean;
  close: () => void;
  /** What the button says; "Save" without. */
  act?: string;
  busy?: string;
  /** Something is still missing. */
  isIncomplete?: boolean;
}

/** The end of a form in a dialog: what went wrong, in the form's own words if it has some. */
export const FormEnd = ({ error, isPending, close, ...words }: FormEndProps) => {
  const { act = 'Save', busy = 'Saving…', isIncomplete = false } = words;
  return (
    <>
      {error instanceof KeptFault || error instanceof SyntaxError ? (
        <p role="alert" className="fault">
          {error.message}
        </p>
      ) : (
        error !== null && <Failure error={error} />
      )}
      <div className="actions">
        <button type="button" onClick={close}>
          Cancel
        </button>
        <button className="primary" disabled={isPending || isIncomplete}>
          {isPending ? busy : act}
        </button>
      </div>
    </>
  );
};
