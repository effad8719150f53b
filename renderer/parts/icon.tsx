import { styled } from '@mui/material/styles'

/** Line drawings on a 20 x 20 grid; each is one or more paths, drawn with one pen. */
const drawings = {
  desk: 'M3 6.5h14M4.5 6.5V4h11v2.5M5 6.5V16M15 6.5V16M5 10.5h10',
  returns: 'M7.5 5 4 8.5 7.5 12M4 8.5h7.5a4 4 0 0 1 0 8H8',
  products: 'M10 2.8 16.5 6v8L10 17.2 3.5 14V6zM3.7 6.1 10 9.3l6.3-3.2M10 9.3v7.8M6.8 4.4l6.4 3.2',
  customers: 'M10 9.5a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4M3.8 16.8c.6-3.1 3-4.8 6.2-4.8s5.6 1.7 6.2 4.8',
  month: 'M3 17h14M5.5 17v-5M10 17V4M14.5 17V8.5',
  reports: 'M3 3.5V17h14M6 13l3.2-3.6 2.6 2.2L16.5 6',
  set_up:
    'M3 6h6.2M13.8 6H17M3 14h3.2M10.8 14H17M11.5 8.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4M8.5 16.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4',
  scan: 'M3 7V5a2 2 0 0 1 2-2h2M13 3h2a2 2 0 0 1 2 2v2M17 13v2a2 2 0 0 1-2 2h-2M7 17H5a2 2 0 0 1-2-2v-2M3 10h14',
  search: 'M9 15A6 6 0 1 0 9 3a6 6 0 0 0 0 12M13.4 13.4 17 17',
  check: 'm4 10.5 4 4 8-9',
  warning: 'M10 3.2 17.6 16.4H2.4zM10 8.2v3.6M10 13.9v.1',
  problem: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14M7.4 7.4l5.2 5.2M12.6 7.4l-5.2 5.2',
  information: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14M10 9.3v4M10 6.6v.1',
  circle: 'M10 14.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9',
  close: 'm5.5 5.5 9 9M14.5 5.5l-9 9',
  plus: 'M10 4.5v11M4.5 10h11',
  minus: 'M4.5 10h11',
  chevron_right: 'm7.5 4.5 5.5 5.5-5.5 5.5',
  chevron_left: 'M12.5 4.5 7 10l5.5 5.5',
  chevron_down: 'm4.5 7.5 5.5 5.5 5.5-5.5',
  arrow_up: 'M10 16V4.5M5.5 9 10 4.5 14.5 9',
  arrow_down: 'M10 4v11.5M5.5 11l4.5 4.5L14.5 11',
  printer: 'M6 7.5V3h8v4.5M6 14H3.5V9a1.5 1.5 0 0 1 1.5-1.5h10A1.5 1.5 0 0 1 16.5 9v5H14M6 12h8v5H6z',
  person: 'M10 9.5a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4M3.8 16.8c.6-3.1 3-4.8 6.2-4.8s5.6 1.7 6.2 4.8',
  leave: 'M8 3H5a1.5 1.5 0 0 0-1.5 1.5v11A1.5 1.5 0 0 0 5 17h3M13 6.5 16.5 10 13 13.5M16.5 10H8',
  sun: 'M10 13.2a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4M10 2v1.8M10 16.2V18M2 10h1.8M16.2 10H18M4.3 4.3l1.3 1.3M14.4 14.4l1.3 1.3M15.7 4.3l-1.3 1.3M5.6 14.4l-1.3 1.3',
  moon: 'M16.5 11.8A6.8 6.8 0 0 1 8.2 3.5a6.8 6.8 0 1 0 8.3 8.3',
  screen: 'M3 4h14v9.5H3zM7.5 17h5M10 13.5V17',
  language:
    'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14M3 10h14M10 3c2.4 2.2 3 4.6 3 7s-.6 4.8-3 7c-2.4-2.2-3-4.6-3-7s.6-4.8 3-7',
  keyboard: 'M2.5 5.5h15v9h-15zM5.5 8.5v.1M8.5 8.5v.1M11.5 8.5v.1M14.5 8.5v.1M6.5 11.5h7',
  backspace: 'M7 4.5h9.5v11H7L2.5 10zM9.5 8l4 4M13.5 8l-4 4',
  upload: 'M10 13V3.5M6 7.5l4-4 4 4M3.5 13v3.5h13V13',
  download: 'M10 3.5V13M6 9l4 4 4-4M3.5 13v3.5h13V13',
  file: 'M5 2.8h6.5L15.5 7v10.2H5zM11.5 2.8V7h4',
  undo: 'M6.5 4 3 7.5 6.5 11M3 7.5h8.5a4.5 4.5 0 0 1 0 9H9',
  filter: 'M3 5h14M5.5 10h9M8 15h4',
  more: 'M5 10v.1M10 10v.1M15 10v.1',
  camera: 'M3 6.5h3.2L7.5 4.5h5l1.3 2H17v9.5H3zM10 13.5a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6',
  note: 'M4 3.5h12v9l-4 4H4zM12 16.5v-4h4M7 7.5h6M7 10.5h3',
  unplugged: 'M3.5 3.5l13 13M6.5 9.5A5 5 0 0 0 5 13h3M9 6.2A6.5 6.5 0 0 1 16 13h-3M10 17v-2',
  clock: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14M10 6v4.2l2.8 1.8',
  lock: 'M5 9h10v7.5H5zM7 9V6.5a3 3 0 0 1 6 0V9',
  box: 'M3.5 6.5 10 3l6.5 3.5v7L10 17l-6.5-3.5zM3.5 6.5 10 10l6.5-3.5M10 10v7',
  tag: 'M3.5 3.5h6.3l6.7 6.7-6.3 6.3-6.7-6.7zM7 7v.1',
  receipt: 'M5 2.8v14.4l1.7-1.2 1.6 1.2 1.7-1.2 1.7 1.2 1.6-1.2 1.7 1.2V2.8zM7.8 7h4.4M7.8 10h4.4',
  export: 'M10 3.5V13M6 9l4 4 4-4M3.5 13v3.5h13V13',
} as const

/** The drawings there are. */
export type IconName = keyof typeof drawings

const Drawing = styled('svg')({
  flex: 'none',
  fill: 'none',
  stroke: 'currentcolor',
  strokeWidth: 1.6,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
})

/** A line drawing beside words; it says nothing by itself, so readers skip it. `size` in pixels. */
export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <Drawing viewBox="0 0 20 20" width={size} height={size} aria-hidden focusable={false}>
      <path d={drawings[name]} />
    </Drawing>
  )
}
