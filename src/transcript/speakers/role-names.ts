import type { Role } from '../model.ts';
import { foldName } from './names.ts';

const ROLE_NAMES: ReadonlyMap<string, Role> = new Map([
  ['interviewer', 'interviewer'],
  ['q', 'interviewer'],
  ['question', 'interviewer'],
  ['host', 'host'],
  ['moderator', 'moderator'],
  ['guest', 'guest'],
  ['interviewee', 'guest'],
  ['a', 'guest'],
  ['answer', 'guest'],
  ['pregunta', 'interviewer'],
  ['respuesta', 'guest'],
  ['frage', 'interviewer'],
  ['antwort', 'guest'],
  ['réponse', 'guest'],
]);

/** The role that a label names instead of a person: `moderator` of `Moderator`. */
export function roleNamed(label: string): Role | undefined {
  return ROLE_NAMES.get(foldName(label));
}

/** Whether a label names a role instead of a person: `Moderator`. */
export function isRoleName(label: string): boolean {
  return roleNamed(label) !== undefined;
}
