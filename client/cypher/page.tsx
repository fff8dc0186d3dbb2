export default function CypherPage() {
  return null
}
