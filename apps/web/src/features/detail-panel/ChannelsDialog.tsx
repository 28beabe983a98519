"use client";
import {
  Button,
  Dialog,
  DialogActions,
  IconButton,
  TextField,
  VisuallyHidden,
} from "@cojourney/ui";
import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { type SubmitEvent, useId, useState } from "react";
import { setChannels, type BoardMeta } from "@cojourney/journey-model";
import {
  checkChannelName,
  MAX_CHANNEL_NAME,
  MAX_CHANNELS,
  type ChannelNameProblem,
} from "#features/detail-panel/channel-name.ts";
import { useBoard } from "#sync/board-context.tsx";

type Channels = BoardMeta["channels"];

export interface ChannelsDialogProps {
  readonly isOpen: boolean;
  readonly channels: Channels;
  readonly onClose: () => void;
  /** A channel was put on the list; gets its id. */
  readonly onAdded: (channelId: string) => void;
}

/** The board's own list of channels: add, rename, put in order, take off. Each change holds at once. */
export function ChannelsDialog({ isOpen, channels, onClose, onAdded }: ChannelsDialogProps) {
  const t = useTranslations("detail.channels");
  const common = useTranslations("common");
  return (
    <Dialog title={t("title")} isOpen={isOpen} closeName={common("close")} onClose={onClose}>
      <div className="detail-channels">
        <p className="cj-hint">{t("hint")}</p>
        <ChannelList channels={channels} />
        <NewChannel channels={channels} onAdded={onAdded} />
      </div>
      <DialogActions>
        <Button tone="primary" onPress={onClose}>
          {t("done")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function ChannelList({ channels }: { readonly channels: Channels }) {
  const t = useTranslations("detail.channels");
  const { journey } = useBoard();
  const [news, setNews] = useState("");

  function move(from: number, by: number): void {
    const moved = channels[from];
    if (!moved) return;
    const rest = channels.filter((_, i) => i !== from);
    setChannels(journey, rest.toSpliced(from + by, 0, moved));
    setNews(t("moved", { name: moved.name, number: from + by + 1 }));
  }
  function remove(at: number): void {
    setNews(t("removed", { name: channels[at]?.name ?? "" }));
    setChannels(journey, channels.toSpliced(at, 1));
  }
  return (
    <>
      <ol className="detail-channel-list">
        {channels.map((channel, i) => (
          <li key={channel.id}>
            <ChannelName channels={channels} at={i} />
            <IconButton name={t("up", channel)} isDisabled={i === 0} onPress={() => move(i, -1)}>
              <ArrowUp aria-hidden />
            </IconButton>
            <IconButton
              name={t("down", channel)}
              isDisabled={i === channels.length - 1}
              onPress={() => move(i, 1)}
            >
              <ArrowDown aria-hidden />
            </IconButton>
            <IconButton name={t("remove", channel)} onPress={() => remove(i)}>
              <Trash2 aria-hidden />
            </IconButton>
          </li>
        ))}
      </ol>
      <output>
        <VisuallyHidden>{news}</VisuallyHidden>
      </output>
    </>
  );
}

/** Saved when people leave the field: half a name would show on cards. Escape takes the typing back. */
function ChannelName({ channels, at }: { readonly channels: Channels; readonly at: number }) {
  const t = useTranslations("detail.channels");
  const { journey } = useBoard();
  const [draft, setDraft] = useState<string>();
  const current = channels[at]?.name ?? "";
  const others = channels.filter((_, i) => i !== at);
  const checked = checkChannelName(draft ?? current, others);

  function leave(): void {
    if (draft === undefined || !checked.ok) return;
    if (checked.value !== current)
      setChannels(
        journey,
        channels.map((channel, i) => (i === at ? { ...channel, name: checked.value } : channel)),
      );
    setDraft(undefined);
  }
  return (
    <TextField
      label={t("nameOf", { number: at + 1 })}
      value={draft ?? current}
      onChange={setDraft}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === "Enter") leave();
        if (event.key === "Escape" && draft !== undefined) setDraft(undefined);
        else event.continuePropagation();
      }}
      error={
        draft === undefined || checked.ok
          ? undefined
          : t(checked.error, { limit: MAX_CHANNEL_NAME })
      }
    />
  );
}

function NewChannel({
  channels,
  onAdded,
}: {
  readonly channels: Channels;
  readonly onAdded: (channelId: string) => void;
}) {
  const t = useTranslations("detail.channels");
  const { journey } = useBoard();
  const fieldId = useId();
  const [name, setName] = useState("");
  const [problem, setProblem] = useState<ChannelNameProblem | "full">();
  const [news, setNews] = useState("");

  function add(event: SubmitEvent): void {
    event.preventDefault();
    const checked = checkChannelName(name, channels);
    document.getElementById(fieldId)?.focus();
    if (channels.length >= MAX_CHANNELS) return setProblem("full");
    if (!checked.ok) return setProblem(checked.error);
    const id = journey.newId();
    setChannels(journey, [...channels, { id, name: checked.value }]);
    setNews(t("added", { name: checked.value }));
    setName("");
    onAdded(id);
  }
  return (
    <form className="detail-channel-new" onSubmit={add} noValidate>
      <TextField
        id={fieldId}
        label={t("new")}
        value={name}
        onChange={(typed) => {
          setName(typed);
          setProblem(undefined);
        }}
        error={
          problem && t(problem, { limit: problem === "full" ? MAX_CHANNELS : MAX_CHANNEL_NAME })
        }
      />
      <Button type="submit">{t("add")}</Button>
      <output>
        <VisuallyHidden>{news}</VisuallyHidden>
      </output>
    </form>
  );
}
