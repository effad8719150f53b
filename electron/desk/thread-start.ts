/** What a desk's thread is told when it starts. */
export interface ThreadStart {
  readonly role: 'writer' | 'reader' | 'long' | 'spool' | 'drawing'
  readonly folder: string
  readonly demo: boolean
  readonly resources: string
}
