import createCache, { type EmotionCache } from '@emotion/cache'

/** The nonce this page was served with; styles made at run time carry it, so that no unsafe-inline is needed. */
export function pageNonce(): string | undefined {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.nonce
  return nonce === undefined || nonce === '' || nonce === '__NONCE__' ? undefined : nonce
}

/** Where emotion writes its styles. */
export function createStyleCache(): EmotionCache {
  const nonce = pageNonce()
  return createCache({ key: 'desk', prepend: true, ...(nonce === undefined ? {} : { nonce }) })
}
