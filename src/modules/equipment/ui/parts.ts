export { AgreementEquipment } from './agreement-equipment.tsx';
