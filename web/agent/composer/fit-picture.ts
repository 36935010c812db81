/** Longest side of a picture that is sent: a photo of a telephone becomes a tenth of its bytes, and nothing is lost on a screen. */
const longest = 2000
const drawn = /^image\/(?:jpeg|png|webp)$/

/** Whether it is shown within the text; other files, and pictures that mail programs do not show, are attached. */
export function isPicture(file: File): boolean {
  return drawn.test(file.type) || file.type === 'image/gif'
}

/** A picture no larger than is useful, upright as its camera meant it. What is small, moves, or cannot be read stays as it is. */
export async function fitPicture(file: File): Promise<File> {
  if (!drawn.test(file.type)) return file
  try {
    const whole = await createImageBitmap(file)
    const share = longest / Math.max(whole.width, whole.height)
    if (share >= 1) return file
    const canvas = new OffscreenCanvas(Math.round(whole.width * share), Math.round(whole.height * share))
    const paper = canvas.getContext('2d')
    if (!paper) return file
    paper.imageSmoothingQuality = 'high'
    paper.drawImage(whole, 0, 0, canvas.width, canvas.height)
    whole.close()
    return new File([await canvas.convertToBlob({ type: file.type, quality: 0.9 })], file.name, { type: file.type })
  } catch {
    return file
  }
}
