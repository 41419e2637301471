import { Component, type ReactNode } from 'react';

interface BoundaryProps {
  /** Another place, another try. */
  place: string;
  children: ReactNode;
}

interface Fault {
  place: string;
  error: unknown;
}

/** A part that cannot be shown says so, and the rest stays: nobody sits before an empty page. */
export class Boundary extends Component<BoundaryProps, { fault?: Fault }> {
  override state: { fault?: Fault } = {};

  static getDerivedStateFromError(error: unknown): { fault: Fault } {
    return { fault: { place: '', error } };
  }

  static getDerivedStateFromProps({ place }: BoundaryProps, { fault }: { fault?: Fault }) {
    if (!fault) return null;
    // The first look after the fault learns where it was; a later one may be elsewhere.
    if (fault.place === '') return { fault: { ...fault, place } };
    return fault.place === place ? null : { fault: undefined };
  }

  override render(): ReactNode {
    const { fault } = this.state;
    if (!fault) return this.props.children;
    const isMissing = /dynamically imported|module script|Failed to fetch/i.test(
      String(fault.error),
    );
    return (
      <div className="failure" role="alert">
        <strong>
          {isMissing ? 'A part of the console could not be loaded' : 'The console has a fault'}
        </strong>
        <p>
          {isMissing
            ? 'The service may be away, or it was upgraded while this page was open.'
            : String(fault.error)}
        </p>
        <button onClick={() => window.location.reload()}>Load the page again</button>
      </div>
    );
  }
}
