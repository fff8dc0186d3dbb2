export default function EntityPage() {
  return null
}
