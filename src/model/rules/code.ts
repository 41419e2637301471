import { wordsOf } from './words.js';
import { verbose } from './verbose.js';

/** Code between fences, closed or not. */
export const codeFence = /```[\s\S]*?(?:```|$)/g;

/** Shapes of a line that no sentence has: statements, logs, stack traces, commands, queries. */
const shapes = new RegExp(
  [
    String.raw`[;{}]\s*$`,
    String.raw`=>|===|!==|&&|\|\||::|</|/>`,
    String.raw`^\s*(?:def \w+\(|class \w+ ?[:({]|import \S+(?: from|$)|from \S+ import |function ` +
      String.raw`?\w*\()`,
    String.raw`^\s*(?:(?:const|let|var) \w+ ?=|(?:public|private|static) .*[({])`,
    String.raw`^\s*(?:for|while|if|elif|else|try|except|with)\b.*:\s*$`,
    String.raw`^\s*(?:npm|npx|pip|git|docker|sudo|cd|curl|apt|brew|kubectl|yarn|pnpm) [\w./-]+`,
    String.raw`^\s*\w*(?:Error|Exception)\b:`,
    String.raw`^\s*(?:error|warning|fatal|panic)(?: \[?[A-Z]+\d+\]?)?:`,
    String.raw`^\s*\[?(?:INFO|WARN|WARNING|ERROR|DEBUG|FATAL|TRACE)\]?\b`,
    String.raw`^\s*\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d`,
    String.raw`^\s*\[?(?:[A-Z][a-z]{2} +\d{1,2} )?\d\d:\d\d:\d\d\b`,
    String.raw`^\s*(?:GET|POST|PUT|DELETE|PATCH|HEAD) /`,
    String.raw`^\s*(?:- )?[\w.-]+: ?(?:true|false|null|\d+|["'[{].*)\s*$`,
    String.raw`^\s*[A-Z][A-Z0-9_]+=`,
    String.raw`^\s*[\w-]+@[\w.-]+[:~]`,
    String.raw`^\s*select .+ from |<\/?[a-z]{1,20}[^<>]{0,200}>`,
    String.raw`^\s*(?:#include|#!/|//|/\*|\*/|<!--|\$ |>>> |at \S+ ?\(|Traceback|File ")`,
    String.raw`^\s*(?:SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE|MATCH) .*(?:FROM|SET|VALUES|` +
      String.raw`RETURN|TABLE|\()`,
    String.raw`^\s*[\w.]+\([^)]*\)\s*$`,
    String.raw`^\s*[\w.[\]]+ ?(?:=|\+=|:=) ?\S`,
    String.raw`^\s*=\w+\(`,
    String.raw`^\s*"\w+" ?:`,
  ].join('|'),
);
const shell = verbose('')`
      ^\s*(?:echo|cat|ls|grep|ssh|scp|chmod|chown|mkdir|rm|cp|mv|export|source|bash|sh|wget|tar|
      make|python3?|node|java|cargo|go|mvn|gradle|psql|mysql|systemctl)\s(?=.*(?:\s--?\w|[>|$]|
      "[^"]*"|/\w))`;
const fromError = /^\s*error [A-Z]+\d+|\b\w+(?:\.\w+)*\(\w+\.\w+:\d+\)/;

/** Names as programmers write them, paths, calls: in a sentence there is one, in code several. */
const identifier = verbose('')`
      ^["'([{]*(?:[a-z]+(?:[A-Z][a-z0-9]+)+|\w+_\w+(?:_\w+)*|\w+\([^)\s]*\)|
      (?:\.{0,2}/)?[\w.-]+(?:/[\w.-]+)+|\w+(?:\.\w+){2,}|--?\w[\w-]*|0x[0-9a-f]+|
      \w+:\d+(?::\d+)?)[)\]},;:'"]*$`;
const identifiersMin = 2;
const identifierShareMin = 0.3;
/** Beyond this a line is prose, or else its beginning tells. */
const wordsRead = 40;

/** Whether a line is code, configuration, a log or a command rather than a sentence. */
export function isCodeLine(line: string): boolean {
  const start = line.slice(0, 600);
  if (shapes.test(start) || shell.test(start) || fromError.test(start)) return true;
  if (!/[_./():-]/.test(start)) return false;
  const words = wordsOf(start).slice(0, wordsRead);
  const found = words.filter((word) => identifier.test(word.slice(0, 80)) && !isOrdinary(word));
  return found.length >= identifiersMin && found.length >= identifierShareMin * words.length;
}

/** "and/or", "24/7", "10:30", "-" and addresses of pages stand in ordinary sentences. */
function isOrdinary(word: string): boolean {
  return (
    /^\W*\d+(?::\d+)?\W*$|^[-–—]+$|^\W*(?:\d+|\p{L}{1,9})\/(?:\d+|\p{L}{1,9})\W*$/u.test(word) ||
    /^(?:https?:|www\.)|@/.test(word) ||
    /^\d+[.:/]\d+/.test(word)
  );
}
