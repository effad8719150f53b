import { expect, test } from './support/desk.ts'

test('the printed link opens the desk once, and its token leaves the address', async ({ desk, page, context }) => {
  await page.goto(desk.firstLink)
  await expect(page).toHaveTitle(/Returns Desk/)
  await expect(page.locator('#page')).not.toBeEmpty()
  await expect.poll(() => page.evaluate(() => location.hash)).toBe('')
  const cookies = await context.cookies()
  expect(cookies).toHaveLength(1)
  expect(cookies[0]).toMatchObject({ httpOnly: true, sameSite: 'Strict' })
  expect(cookies[0]?.name).toContain(new URL(desk.address).port)
})

test('a used link opens nothing, a fresh one does', async ({ desk, playwright }) => {
  const token = new URL(desk.firstLink).hash.slice(1)
  const origin = new URL(desk.address).origin
  const knock = async (given: string) => {
    const visitor = await playwright.request.newContext()
    const answer = await visitor.post(`${origin}/session`, { data: { token: given }, headers: { origin } })
    await visitor.dispose()
    return answer.status()
  }
  expect(await knock(token)).toBe(204)
  expect(await knock(token)).toBe(401)
  expect(await knock(new URL(await desk.link()).hash.slice(1))).toBe(204)
})

test('a page that breaks the policy is noticed', async ({ desk, page, complaints }) => {
  await page.goto(desk.firstLink)
  await page.evaluate(() =>
    document.body.append(Object.assign(document.createElement('img'), { src: 'https://x.invalid/a.png' })),
  )
  await expect.poll(() => complaints.splice(0).some(text => text.includes('img-src'))).toBe(true)
  await expect.poll(() => page.evaluate(() => document.readyState)).toBe('complete')
  complaints.splice(0)
})
