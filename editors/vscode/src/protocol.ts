/** What the server's own commands take and give, as docs/editor.md describes them. */

/** A place in a document: the protocol's range, in UTF-16. */
export interface Place {
  start: { line: number; character: number };
  end: { line: number; character: number };
}

export interface Passage {
  text: string;
  range: Place;
}

export type Confidence = 'certain' | 'likely' | 'guess';

export interface Saying extends Passage {
  /** `direct` and `fragment` are quotations, `indirect` and `mixed` what is told without marks. */
  kind: 'direct' | 'fragment' | 'indirect' | 'mixed';
  confidence: Confidence;
}

export interface Speaker {
  name: string;
  kind: 'person' | 'institution' | 'role';
  titles: Passage[];
  introduced: Place | null;
  quotations: Saying[];
  statements: Saying[];
}

export interface Unattributed extends Passage {
  guess: string | null;
}

/** The answer to `onrecord.speakers`. */
export interface SpeakersRecord {
  uri: string;
  version: number;
  speakers: Speaker[];
  unattributed: Unattributed[];
}

/** One time expression of the text. */
export interface Moment extends Passage {
  type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  /** What it stands for, as TIMEX3 has it; null where there is nothing to count from, or no such day. */
  value: string | null;
  /** Of a value that is one day. */
  weekday?: string;
  confidence: Confidence;
}

/** The answer to `onrecord.timeline`: first what has a place in the calendar, in its order, then the rest. */
export interface TimelineRecord {
  uri: string;
  version: number;
  entries: Moment[];
}

/** The answer to `onrecord.status`. */
export interface Status {
  uri: string;
  version: number;
  profile: { value: string; source: 'settings' | 'article' | 'marks' | 'assumed' };
  published: { value: string; source: 'settings' | 'article' } | null;
  hints: boolean;
  speakers: number;
  quotations: number;
  unattributed: number;
  findings: { error: number; warning: number; information: number; hint: number };
  safeFixes: number;
}

/** The server's commands that this extension calls. */
export const commandOf = {
  speakers: 'onrecord.speakers',
  timeline: 'onrecord.timeline',
  status: 'onrecord.status',
  setProfile: 'onrecord.setProfile',
  setPublished: 'onrecord.setPublished',
  addSpeaker: 'onrecord.addSpeaker',
  showSpeakers: 'onrecord.showSpeakers',
  ignoreHere: 'onrecord.ignoreHere',
  ignoreInWorkspace: 'onrecord.ignoreInWorkspace',
} as const;
