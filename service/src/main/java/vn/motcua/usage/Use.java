package vn.motcua.usage;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * That someone looked at a dossier.
 *
 * @param readerAgency where he worked then
 * @param agency that received the dossier
 * @param what part of it: {@code dossier}, {@code history}, {@code deadline},
 * {@code receipt} …
 */
public record Use(@JsonIgnore long id, Instant at, String reader, String readerAgency, String code, String agency,
		Way way, String what) {
}
