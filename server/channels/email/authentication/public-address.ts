import { BlockList, isIP } from 'node:net'

const INTERNAL = new BlockList()
for (const [net, bits] of [['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.168.0.0', 16], ['224.0.0.0', 3]] as const) INTERNAL.addSubnet(net, bits, 'ipv4')
for (const [net, bits] of [['::', 127], ['fc00::', 7], ['fe80::', 10], ['ff00::', 8]] as const) INTERNAL.addSubnet(net, bits, 'ipv6')

/** The address of another machine on the internet, without the dress of IPv6 around an IPv4 address; null: within a network of ours, or none. */
export function publicAddress(remote: string | undefined): string | null {
  const address = (remote ?? '').replace(/^::ffff:(?=\d+\.)/i, '')
  const version = isIP(address)
  if (version === 0 || INTERNAL.check(address, version === 6 ? 'ipv6' : 'ipv4')) return null
  return address
}
