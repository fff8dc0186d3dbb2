import {
  AppstoreOutlined,
  BankOutlined,
  BookOutlined,
  BuildOutlined,
  BulbOutlined,
  CalendarOutlined,
  EnvironmentOutlined,
  ExperimentOutlined,
  FileProtectOutlined,
  FlagOutlined,
  GoldOutlined,
  HeatMapOutlined,
  MedicineBoxOutlined,
  ReadOutlined,
  ShopOutlined,
  TeamOutlined,
  UserOutlined,
} from '@ant-design/icons'
import type { ComponentType } from 'react'
import type { EntityType } from '#schema/entity.ts'

/** A drawing in the weight of the other icons, for what their set does not have. */
function drawn(path: string) {
  return function DrawnIcon() {
    return (
      <svg viewBox="0 0 16 16" width="1em" height="1em" fill="none" stroke="currentColor" strokeLinecap="round">
        <path d={path} strokeWidth="1.2" strokeLinejoin="round" />
      </svg>
    )
  }
}

const WATER = drawn(
  'M1.5 5.2c1.6-1.5 2.8-1.5 4.4 0s2.8 1.5 4.4 0 2.7-1.5 4.2 0M1.5 10.2c1.6-1.5 2.8-1.5 4.4 0s2.8 1.5 4.4 0 2.7-1.5 4.2 0',
)
const ROAD = drawn('M4.8 2 2 14M11.2 2 14 14M8 2.5v2M8 7v2M8 11.5v2')
const RAILWAY = drawn('M5 1.8 3 14.2M11 1.8l2 12.4M4.7 4.5h6.6M4.1 8h7.8M3.5 11.5h9')
const BRIDGE = drawn('M1.5 10.5h13M4 4v9.5M12 4v9.5M1.5 8.2C2.6 7.2 3.4 5.8 4 4c1 3.4 7 3.4 8 0 .6 1.8 1.4 3.2 2.5 4.2')

const ICONS: Record<EntityType, ComponentType> = {
  Region: EnvironmentOutlined,
  Waterbody: WATER,
  Area: HeatMapOutlined,
  Company: ShopOutlined,
  University: ReadOutlined,
  Institute: ExperimentOutlined,
  Hospital: MedicineBoxOutlined,
  School: BookOutlined,
  Agency: BankOutlined,
  Association: TeamOutlined,
  Park: AppstoreOutlined,
  Road: ROAD,
  Railway: RAILWAY,
  Bridge: BRIDGE,
  Facility: BuildOutlined,
  Project: FlagOutlined,
  Sector: GoldOutlined,
  Technology: BulbOutlined,
  Policy: FileProtectOutlined,
  Event: CalendarOutlined,
  Person: UserOutlined,
}

/** The icon of a type, for the eye only: a word stands beside it. */
export function TypeIcon({ type }: { type: EntityType }) {
  const Icon = ICONS[type]
  return (
    <span aria-hidden="true" style={{ display: 'inline-flex', fontSize: '1.1em' }}>
      <Icon />
    </span>
  )
}
