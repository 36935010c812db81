import { BlockList, isIP } from 'node:net'

/** Internal hosts and networks that the desk may reach in spite of everything, as OUTBOUND_ALLOW names them. */
export interface Allowed {
  /** Host names in lower case; with a dot in front: all names below. */
  names: readonly string[]
  networks: BlockList
}

/** Special-purpose networks of IANA: none is a place in the public Internet (RFC 6890, RFC 8190). Of IPv6 only 2000::/3 is public at all. */
const PRIVATE_4: [string, number][] = [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24], ['192.31.196.0', 24],
  ['192.52.193.0', 24], ['192.88.99.0', 24], ['192.168.0.0', 16], ['192.175.48.0', 24], ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 4], ['240.0.0.0', 4],
]
/** Within 2000::/3: protocol assignments with Teredo and ORCHID, documentation, 6to4, which carry addresses of IPv4. */
const PRIVATE_6: [string, number][] = [['2001::', 23], ['2001:db8::', 32], ['2002::', 16], ['3fff::', 20]]
/** Addresses that clouds answer their own secrets at and that are public by their number. */
const METADATA = ['168.63.129.16', '100.100.100.200']

const refused = new BlockList()
for (const [network, bits] of PRIVATE_4) refused.addSubnet(network, bits, 'ipv4')
for (const [network, bits] of PRIVATE_6) refused.addSubnet(network, bits, 'ipv6')
for (const address of METADATA) refused.addAddress(address, 'ipv4')
const global6 = new BlockList()
global6.addSubnet('2000::', 3, 'ipv6')

/** Whether a numeric address is one of the public Internet. What is no address at all is not. */
export function isPublic(address: string): boolean {
  const plain = unmapped(address)
  const family = isIP(plain)
  if (family === 4) return !refused.check(plain, 'ipv4')
  return family === 6 && global6.check(plain, 'ipv6') && !refused.check(plain, 'ipv6')
}

/** Whether the address may be called: public, or in a network that was allowed. */
export function mayReach(address: string, allowed: Allowed): boolean {
  const plain = unmapped(address)
  return isPublic(plain) || (isIP(plain) !== 0 && allowed.networks.check(plain, isIP(plain) === 4 ? 'ipv4' : 'ipv6'))
}

/** Whether the name was allowed, wherever it leads. */
export function isAllowedName(host: string, allowed: Allowed): boolean {
  const name = host.toLowerCase().replace(/\.$/, '')
  return allowed.names.some(each => each === name || (each.startsWith('.') && name.endsWith(each)))
}

/** "intranet.example.com, .corp.example.com, 10.1.0.0/16, fd00::/8" → what may be reached. Undefined when a part is none of these. */
export function readAllowed(text: string): Allowed | undefined {
  const names: string[] = []
  const networks = new BlockList()
  for (const part of text.split(',').map(each => each.trim().toLowerCase()).filter(Boolean)) {
    const [address = '', bits, more] = part.split('/')
    const family = isIP(address)
    const most = family === 4 ? 32 : 128
    if (family !== 0 && more === undefined && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most))) networks.addSubnet(address, bits === undefined ? most : Number(bits), family === 4 ? 'ipv4' : 'ipv6')
    else if (/^\.?[a-z0-9_-]{1,63}(\.[a-z0-9_-]{1,63})*$/.test(part) && !/^[\d.]+$/.test(part)) names.push(part)
    else return undefined
  }
  return { names, networks }
}

export const NOTHING_ALLOWED: Allowed = { names: [], networks: new BlockList() }

/** ::ffff:127.0.0.1 and ::ffff:7f00:1 are 127.0.0.1 (RFC 4291 §2.5.5.2); a zone such as %eth0 is left out. */
function unmapped(address: string): string {
  const bare = address.replace(/%.*$/, '').replace(/^\[|\]$/g, '')
  if (isIP(bare) !== 6) return bare
  // the URL parser writes every form of it as hexadecimal groups
  const groups = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(new URL(`http://[${bare}]`).hostname.slice(1, -1))
  if (!groups) return bare
  const [high, low] = [Number.parseInt(groups[1]!, 16), Number.parseInt(groups[2]!, 16)]
  return `${high >> 8}.${high & 255}.${low >> 8}.${low & 255}`
}
