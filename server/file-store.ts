import type { Config } from './platform/config.ts'
import { diskStore, type FileStore } from './platform/files.ts'
import { s3Store } from './platform/files-s3.ts'

/** Where the bytes of files lie, as the process is set up: in a bucket, or in its own folder. */
export function fileStore(config: Config): FileStore {
  if (!config.S3_ENDPOINT) return diskStore(`${config.DATA_DIR}/files`)
  return s3Store({
    endpoint: config.S3_ENDPOINT, bucket: config.S3_BUCKET!, region: config.S3_REGION, accessKeyId: config.S3_ACCESS_KEY_ID!, secretAccessKey: config.S3_SECRET_ACCESS_KEY!,
  })
}
