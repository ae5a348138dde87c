import { Input, Label, Radio, RadioGroup, Text, TextField } from 'react-aria-components';
import { graphFormats } from '../../../shared/contract/formats.ts';
import { useWords } from '../../app/i18n/words-context.tsx';
import { useGo } from '../../app/use-route.ts';
import { type ExportChoice, exportKinds, shownTimelineFormats } from './export-choice.ts';

interface ChoiceFormProps {
  choice: ExportChoice;
  parts: number[];
  organization: string;
  onOrganization(name: string): void;
}

/** What, in which format, in which language, which part. The address holds it all. */
export function ChoiceForm({ choice, parts, organization, onOrganization }: ChoiceFormProps) {
  const { t } = useWords();
  const go = useGo();
  return (
    <div className="export-form">
      <RadioGroup
        className="export-radios"
        value={choice.what}
        onChange={(what) => go({ filter: { what, format: '', part: '' } })}
      >
        <Label>{t('exports.what')}</Label>
        {exportKinds.map((kind) => (
          <Choice key={kind} value={kind} name={t(`exports.what.${kind}`)} />
        ))}
      </RadioGroup>
      {choice.what === 'timeline' && (
        <RadioGroup
          className="export-radios"
          value={choice.format}
          onChange={(format) => go({ filter: { format }, replace: true })}
        >
          <Label>{t('exports.format')}</Label>
          {shownTimelineFormats.map((format) => (
            <Choice key={format} value={format} name={t(`format.${format}`)} help={t(`format.${format}.for`)} />
          ))}
        </RadioGroup>
      )}
      {choice.what === 'graph' && (
        <RadioGroup
          className="export-radios"
          value={choice.format}
          onChange={(format) => go({ filter: { format }, replace: true })}
        >
          <Label>{t('exports.format')}</Label>
          {graphFormats.map((format) => {
            const key = format === 'csv' ? 'graph-csv' : format;
            return <Choice key={format} value={format} name={t(`format.${key}`)} help={t(`format.${key}.for`)} />;
          })}
        </RadioGroup>
      )}
      {choice.what !== 'verify' && (
        <RadioGroup
          className="export-radios across"
          value={choice.language}
          onChange={(lang) => go({ filter: { lang }, replace: true })}
        >
          <Label>{t('exports.language')}</Label>
          <Choice value="ja" name={t('exports.ja')} />
          <Choice value="en" name={t('exports.en')} />
        </RadioGroup>
      )}
      {choice.what === 'timeline' && parts.length > 0 && (
        <RadioGroup
          className="export-radios across"
          value={choice.part === null ? 'all' : String(choice.part)}
          onChange={(part) => go({ filter: { part: part === 'all' ? '' : part }, replace: true })}
        >
          <Label>{t('exports.part')}</Label>
          <Choice value="all" name={t('exports.allParts')} />
          {parts.map((part) => (
            <Choice key={part} value={String(part)} name={t('timeline.part', { number: part })} />
          ))}
        </RadioGroup>
      )}
      {choice.what === 'bundle' && (
        <TextField value={organization} onChange={onOrganization} maxLength={200}>
          <Label>{t('exports.organization')}</Label>
          <Input className="field" />
          <Text slot="description" className="small quiet">
            {t('exports.organizationHelp')}
          </Text>
        </TextField>
      )}
    </div>
  );
}

const Choice = ({ value, name, help }: { value: string; name: string; help?: string }) => (
  <Radio value={value} className="radio export-radio">
    <span className="radio-dot" />
    <span>
      {name}
      {help !== undefined && <span className="small quiet export-for">{help}</span>}
    </span>
  </Radio>
);
