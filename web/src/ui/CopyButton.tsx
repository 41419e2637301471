import { type RefObject, useState } from 'react';

interface CopyButtonProps {
  text: string;
  /** What shows the text. */
  shown: RefObject<HTMLElement | null>;
}

/** Copies a text that is on the screen, and says that it did. */
export function CopyButton({ text, shown }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    if (shown.current && !(await copyText(text, shown.current))) return;
    setCopied(true);
  };
  return <button onClick={() => void copy()}>{copied ? 'Copied' : 'Copy'}</button>;
}

/**
 * Copies `text`, which `shown` shows. A page that came without TLS has no clipboard of its own:
 * then what is shown is chosen, and copied as by hand. False when it is chosen only.
 */
async function copyText(text: string, shown: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    window.getSelection()?.selectAllChildren(shown);
    return document.execCommand('copy');
  }
}
