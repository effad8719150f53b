import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

/** Programs `lp` and `lpstat` that stand in for CUPS: one queue, its jobs, and how `lp` behaves. */
export interface FakeLp {
  /** `takes`: exit 0; `refuses`: reads all, then exit 1; `hangs`; `gone`: exit 1 before it reads. */
  behave(how: 'takes' | 'refuses' | 'hangs' | 'gone'): void
  /** What `lpstat -a` says: the queue accepts, doesn't, or isn't there. */
  accept(how: 'yes' | 'no' | 'missing'): void
  /** Jobs printed by the queue leave it. */
  empty(): void
  /** The payloads `lp` was given and took, in order. */
  taken(): readonly Buffer[]
  calls(): readonly string[]
  close(): void
}

const lp = `#!/bin/sh
dir="$(dirname "$0")"
echo "lp $*" >> "$dir/calls"
how="$(cat "$dir/how")"
[ "$how" = gone ] && exit 1
[ "$how" = hangs ] && exec sleep 30
n=$(( $(cat "$dir/count") + 1 ))
cat > "$dir/job.$n.part"
[ "$how" = refuses ] && exit 1
echo $n > "$dir/count"
mv "$dir/job.$n.part" "$dir/job.$n"
echo "$2-$n desk 1024 today" >> "$dir/held"
echo "request id is $2-$n (0 file(s))"
`
const lpstat = `#!/bin/sh
dir="$(dirname "$0")"
echo "lpstat $*" >> "$dir/calls"
case "$1" in
  -a) case "$(cat "$dir/accepts")" in
        yes) echo "$2 accepting requests since today" ;;
        no) echo "$2 not accepting requests since today -" ;;
        *) exit 1 ;;
      esac ;;
  -o) cat "$dir/held" ;;
  -e) echo Front ;;
esac
`

/** Puts fake programs first on the path until `close`. */
export function useFakeLp(): FakeLp {
  const folder = mkdtempSync(join(tmpdir(), 'fake-lp-'))
  const path = process.env.PATH ?? ''
  const put = (name: string, text: string) => writeFileSync(join(folder, name), text)
  for (const [name, text] of [
    ['lp', lp],
    ['lpstat', lpstat],
  ] as const) {
    put(name, text)
    chmodSync(join(folder, name), 0o755)
  }
  for (const [name, text] of Object.entries({ how: 'takes', count: '0', accepts: 'yes', held: '', calls: '' }))
    put(name, text)
  process.env.PATH = `${folder}${delimiter}${path}`
  return {
    behave: how => put('how', how),
    accept: how => put('accepts', how),
    empty: () => put('held', ''),
    taken: () =>
      readdirSync(folder)
        .filter(name => /^job\.\d+$/.test(name))
        .toSorted((a, b) => Number(a.slice(4)) - Number(b.slice(4)))
        .map(name => readFileSync(join(folder, name))),
    calls: () =>
      existsSync(join(folder, 'calls')) ? readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n') : [],
    close() {
      process.env.PATH = path
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
