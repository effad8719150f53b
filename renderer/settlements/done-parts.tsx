import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { Icon } from '../parts/icon.tsx'
import { sizes } from '../parts/measures.ts'

const Head = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 12,
  color: theme.vars.palette.success.main,
  fontSize: sizes.counter,
  fontWeight: 600,
}))

/** The head of what was just paid or exchanged. */
export function DoneHead({ children }: { readonly children: ReactNode }) {
  return (
    <Head>
      <Icon name="check" size={24} />
      <span>{children}</span>
    </Head>
  )
}

/** A store credit's code, to be read out or copied by hand where no printer is. */
export const CreditCode = styled('p')(({ theme }) => ({
  margin: 0,
  padding: '12px 16px',
  borderRadius: 10,
  backgroundColor: theme.vars.palette.soft.accent,
  fontSize: '1.375rem',
  fontWeight: 600,
  letterSpacing: '0.04em',
  textAlign: 'center',
}))
