/** What a hospital may want otherwise. */

/** Who issues it. */
export const OFFICE = '党委办公室'

/** Entries of 您提我改 that are told in full; the wall has them all. */
export const MOST_CHANGES = 20

/** Stands for a count that is withheld: few people, or one by which few people could be worked out. */
export const WITHHELD = '※'
