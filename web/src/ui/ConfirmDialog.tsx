import type { ReactNode } from 'react';
import { Dialog } from './parts';
import { Failure } from './states';

interface ConfirmDialogProps {
  title: string;
  close: () => void;
  /** What is done when it is confirmed. */
  deed: { mutate: () => void; isPending: boolean; error: unknown };
  /** What the button says, and says while it is done. */
  act: string;
  busy: string;
  /** What happens then. */
  children: ReactNode;
}

/** A question before what cannot be taken back. */
export const ConfirmDialog = ({ title, close, deed, act, busy, children }: ConfirmDialogProps) => (
  <Dialog title={title} close={close}>
    {children}
    {deed.error !== null && <Failure error={deed.error} />}
    <div className="actions">
      <button onClick={close}>Keep it</button>
      <button className="danger" disabled={deed.isPending} onClick={() => deed.mutate()}>
        {deed.isPending ? busy : act}
      </button>
    </div>
  </Dialog>
);
