package vn.motcua.journal;

import java.util.UUID;

/**
 * An event that this version cannot read.
 *
 * @param type as it is written down
 * @param reason for those who run the program; it quotes nothing that people wrote
 */
public record UnreadableEvent(long seq, UUID id, String type, UUID dossier, String code, String reason) {
}
