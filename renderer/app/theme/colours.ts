/** One set of colours: neutrals, one accent, four meanings, each with its soft ground. */
export interface Colours {
  readonly ground: string
  readonly paper: string
  readonly raised: string
  readonly ink: string
  readonly muted: string
  readonly line: string
  /** Edges of fields, at least 3:1 against paper. */
  readonly edge: string
  readonly accent: string
  readonly accentStrong: string
  readonly onAccent: string
  readonly softAccent: string
  readonly good: string
  readonly softGood: string
  readonly attention: string
  readonly softAttention: string
  readonly problem: string
  readonly softProblem: string
  readonly information: string
  readonly softInformation: string
  readonly softNeutral: string
  readonly shade: string
}

/** By day. */
export const light: Colours = {
  ground: '#f6f7f7',
  paper: '#ffffff',
  raised: '#ffffff',
  ink: '#16201f',
  muted: '#5a6866',
  line: '#e2e7e6',
  edge: '#84918f',
  accent: '#0b6e69',
  accentStrong: '#085753',
  onAccent: '#ffffff',
  softAccent: '#e3f1ef',
  good: '#1f7a43',
  softGood: '#e2f3e8',
  attention: '#845600',
  softAttention: '#fdf0d2',
  problem: '#b3261e',
  softProblem: '#fce6e3',
  information: '#2456a6',
  softInformation: '#e4ecfa',
  softNeutral: '#eef1f0',
  shade: '0 1px 2px rgba(22, 32, 31, 0.05), 0 1px 6px rgba(22, 32, 31, 0.03)',
}

/** By night. */
export const dark: Colours = {
  ground: '#101615',
  paper: '#18201f',
  raised: '#1f2927',
  ink: '#e8efed',
  muted: '#9fb0ad',
  line: '#2a3533',
  edge: '#687673',
  accent: '#4fb8ae',
  accentStrong: '#6fd0c6',
  onAccent: '#06201e',
  softAccent: '#143330',
  good: '#6fce93',
  softGood: '#16321f',
  attention: '#f0c063',
  softAttention: '#372b10',
  problem: '#ff8a80',
  softProblem: '#3f1f1c',
  information: '#8ab4f8',
  softInformation: '#1b2c49',
  softNeutral: '#242f2d',
  shade: 'none',
}
