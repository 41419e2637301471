import { useRef } from 'react';
import { go } from '../router';
import { focusMain } from '../ui/parts';

export interface ChosenFact {
  factUuid: string | undefined;
  choose: (factUuid: string) => void;
  close: () => void;
}

/**
 * The fact that is looked at stands in the address: a link shows it to somebody else, and going
 * back leaves it. Closing it gives the focus to what it was opened with.
 */
export function useChosenFact(userId: string, tab: string, factUuid: string | undefined) {
  const opener = useRef<HTMLElement | null>(null);
  const chosen: ChosenFact = {
    factUuid,
    choose: (uuid) => {
      const active = document.activeElement;
      // A successor is chosen inside of the panel: the way back is still the first one.
      if (active instanceof HTMLElement && !active.closest('.panel')) opener.current = active;
      go('users', userId, tab, uuid);
    },
    close: () => {
      go('users', userId, tab);
      if (opener.current?.isConnected) opener.current.focus();
      else focusMain();
    },
  };
  return chosen;
}
