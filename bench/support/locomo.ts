import { readFileSync } from 'node:fs';

/** One turn of a two-person conversation. */
export interface Turn {
  id: string;
  speaker: string;
  text: string;
}

export interface SessionOfTurns {
  /** ISO 8601, UTC. */
  at: string;
  turns: Turn[];
}

export interface Question {
  text: string;
  category: number;
  /** Ids of the turns that answer it. */
  evidence: string[];
}

export interface Conversation {
  id: string;
  speakerA: string;
  sessions: SessionOfTurns[];
  questions: Question[];
}

type RawConversation = Record<string, unknown> & { speaker_a: string };

interface Raw {
  sample_id: string;
  conversation: RawConversation;
  qa: { question: string; category: number; evidence?: string[] }[];
}

/** Reads a file in LoCoMo's format: conversations with questions and the turns that answer them. */
export function readConversations(path: string): Conversation[] {
  const samples = JSON.parse(readFileSync(path, 'utf8')) as Raw[];
  return samples.map(({ sample_id: id, conversation, qa }) => ({
    id,
    speakerA: conversation.speaker_a,
    sessions: readSessions(conversation),
    questions: qa
      .map(({ question, category, evidence = [] }) => ({
        text: question,
        category,
        evidence: evidence.flatMap((ids) => ids.split(/[;,]\s*/)),
      }))
      .filter(({ evidence }) => evidence.length > 0),
  }));
}

function readSessions(conversation: RawConversation): SessionOfTurns[] {
  const sessions: SessionOfTurns[] = [];
  for (let number = 1; ; number += 1) {
    const raw = conversation[`session_${number}`] as
      { speaker: string; dia_id: string; text: string; blip_caption?: string }[] | undefined;
    const date = conversation[`session_${number}_date_time`] as string | undefined;
    if (raw === undefined && date === undefined) return sessions;
    if (!raw || !date) continue;
    sessions.push({
      at: readDate(date),
      turns: raw.map((turn) => ({ id: turn.dia_id, speaker: turn.speaker, text: turn.text })),
    });
  }
}

/** "1:56 pm on 8 May, 2023" */
function readDate(text: string): string {
  const match = /(\d+):(\d+) (am|pm) on (\d+) (\w+), (\d{4})/.exec(text);
  if (!match) throw new Error(`no date of a session: ${text}`);
  const [, hour, minute, half, day, month, year] = match;
  const hours = (Number(hour) % 12) + (half === 'pm' ? 12 : 0);
  const midnight = Date.parse(`${day} ${month} ${year} UTC`);
  return new Date(midnight + (hours * 60 + Number(minute)) * 60_000).toISOString();
}
