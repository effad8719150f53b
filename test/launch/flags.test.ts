import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readFlags, readFolderFlags, usage } from '../../electron/launch/flags.ts'

const usual = resolve('/usual')
const read = (...args: string[]) => readFlags(args, usual, '/from')

describe('the flags of a start', () => {
  it('take the usual folder, a free port and the window when none is given', () => {
    const plain = { browser: false, electron: false, open: true, port: 0, demo: false, link: false }
    expect(read()).toEqual({ ok: true, value: { ...plain, data: usual, folder: usual } })
  })

  it('put the demo shop inside the data folder', () => {
    expect(read('--demo', '--data', 'shop')).toMatchObject({
      value: { demo: true, data: resolve('/from/shop'), folder: resolve('/from/shop/demo') },
    })
  })

  it('take the browser for what only concerns a browser', () => {
    expect(read('--browser')).toMatchObject({ value: { browser: true, open: true } })
    expect(read('--no-open')).toMatchObject({ value: { browser: true, open: false } })
    expect(read('--port', '4000')).toMatchObject({ value: { browser: true, port: 4000 } })
    expect(read('--port=0')).toMatchObject({ value: { port: 0 } })
  })

  it.each([
    [['--colour'], '--colour'],
    [['shop'], 'shop'],
    [['--port'], '--port'],
    [['--port', '80a'], '80a'],
    [['--port', '65536'], '65536'],
    [['--port', '-1'], '--port'],
    [['--port', '1.5'], '1.5'],
    [['--data'], '--data'],
    [['--data', ''], '--data'],
    [['--data', '--demo'], '--data'],
    [['--demo=yes'], '--demo'],
    [['--electron', '--browser'], '--electron'],
  ])('refuse %j in one line that names it', (args, named) => {
    const refused = read(...args)
    expect(refused).toMatchObject({ ok: false, failure: { code: 'bad_flags' } })
    const reason = refused.ok ? '' : refused.failure.reason
    expect(reason).toContain(named)
    expect(reason).not.toContain('\n')
  })

  it('are all explained to a person who typed a wrong one', () => {
    for (const flag of ['browser', 'no-open', 'port', 'data', 'demo', 'link', 'electron'])
      expect(usage).toContain(`--${flag}`)
  })

  it('of a window leave alone what is meant for Chromium', () => {
    const args = ['.', '--no-sandbox', '--remote-debugging-port=0', '--data=shop', '--demo']
    expect(readFolderFlags(args, usual, '/from')).toEqual({ data: resolve('/from/shop'), demo: true })
    expect(readFolderFlags(['.'], usual, '/from')).toEqual({ data: usual, demo: false })
  })
})
