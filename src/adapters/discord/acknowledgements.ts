// Interactions that Discord does not yet know to be answered: until then it refuses the answer, which a quick worker may have at once.

export interface Acknowledgements {
  /** From now on answers to the interaction wait until the returned function is called. */
  hold(interaction: string): () => void;
  /** Resolves when nothing holds the interaction. */
  acknowledged(interaction: string): Promise<void>;
}

export function createAcknowledgements(): Acknowledgements {
  const held = new Map<string, Promise<void>>();
  return {
    hold: (interaction) => {
      let release = () => {};
      held.set(interaction, new Promise((resolve) => (release = resolve)));
      return () => {
        held.delete(interaction);
        release();
      };
    },
    acknowledged: async (interaction) => held.get(interaction),
  };
}
