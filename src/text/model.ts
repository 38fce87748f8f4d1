/** The market model as it is read: its rules, numbers and facts in one language, and how they are had. */
import type { Locale } from '../scenario/scenario';

/** How a finding was checked: in the publication itself, in a second source, computed from public data, or only remembered. */
export type Grade = 'read' | 'second' | 'computed' | 'recalled';

export interface Evidence {
  readonly grade: Grade;
  readonly says: string;
  readonly source: string;
}

/** Names in backticks are parameters and stocks; an empty line parts two paragraphs. */
export interface Rule {
  readonly id: string;
  readonly title: string;
  readonly words: string;
  /** Parameters stand in it by their `name` in this language. */
  readonly formula: string;
  readonly parameters: readonly string[];
  readonly evidence: readonly Evidence[];
  /** What is not in it. */
  readonly omits: string;
}

export interface RulePart {
  readonly id: string;
  readonly title: string;
  readonly rules: readonly Rule[];
}

/** A number of the model; `source` is empty where nothing published fixes it. */
export interface ParameterText {
  /** What formulas call it; in English that is its name in the code. */
  readonly name: string;
  readonly default: number;
  readonly least: number;
  readonly most: number;
  readonly unit: string;
  readonly meaning: string;
  readonly source: string;
}

export interface FactText {
  readonly id: string;
  readonly sentence: string;
  /** No rule was made for it. */
  readonly emergent: boolean;
  readonly met: boolean;
  readonly reason: string;
  /** The parameters that were set on it, if any: then it is no evidence. */
  readonly calibrated?: string;
  readonly figures: readonly {
    readonly name: string;
    readonly target: string;
    readonly mean: number;
    readonly spread: number;
    /** Share of the markets inside; null where only their mean is held to the target. */
    readonly inside: number | null;
  }[];
}

/** How far a headline figure moves when each number that nothing published fixes goes over its range, one at a time. */
export interface MovedText {
  readonly name: string;
  readonly target: string;
  readonly base: number;
  readonly least: number;
  /** The number, and its value, that makes it least. */
  readonly leastBy: string;
  readonly most: number;
  readonly mostBy: string;
  /** The changes under which it leaves a target that it meets otherwise. */
  readonly lost: readonly string[];
}

export interface ModelText {
  readonly lead: string;
  readonly letters: readonly { readonly letter: string; readonly means: string; readonly range: string }[];
  readonly parts: readonly RulePart[];
  readonly parameters: Readonly<Record<string, ParameterText>>;
  readonly parametersLead: string;
  readonly evidenceLead: string;
  readonly factsLead: string;
  readonly facts: readonly FactText[];
  readonly sensitivityLead: string;
  readonly sensitivity: readonly MovedText[];
  /** Popular figures and what their sources say. */
  readonly claims: readonly { readonly claim: string; readonly truth: string }[];
  readonly omits: readonly string[];
  readonly sources: readonly string[];
}

/** Each language is a chunk of its own, which the build makes of the files in the folder `model`. */
const CHUNKS = {
  en: () => import('virtual:model/en'),
  'zh-Hans': () => import('virtual:model/zh-Hans'),
  'zh-Hant': () => import('virtual:model/zh-Hant')
} as const;

export async function loadModel(locale: Locale): Promise<ModelText> {
  return (await CHUNKS[locale]()).default;
}
