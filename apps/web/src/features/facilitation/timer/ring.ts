/** Two soft notes, a fifth apart, in Hz. */
const NOTES_HZ = [659, 988];
const NOTE_S = 0.9;
const APART_S = 0.22;
/** Of full loudness: heard in a quiet room, and no alarm. */
const LOUDNESS = 0.12;

/** Sounds the end of a timer, softly. A browser that wants no sound stays silent. */
export async function ring(): Promise<void> {
  if (typeof AudioContext === "undefined") return;
  const audio = new AudioContext();
  try {
    await audio.resume();
    for (const [i, hertz] of NOTES_HZ.entries()) {
      const from = audio.currentTime + i * APART_S;
      const note = new OscillatorNode(audio, { type: "sine", frequency: hertz });
      const loudness = new GainNode(audio, { gain: 0 });
      loudness.gain.setValueAtTime(0, from);
      loudness.gain.linearRampToValueAtTime(LOUDNESS, from + 0.02);
      loudness.gain.exponentialRampToValueAtTime(0.0001, from + NOTE_S);
      note.connect(loudness).connect(audio.destination);
      note.start(from);
      note.stop(from + NOTE_S);
      if (i === NOTES_HZ.length - 1) note.addEventListener("ended", () => void audio.close());
    }
  } catch {
    void audio.close();
  }
}
