package vn.motcua.dossier;

import jakarta.persistence.Embeddable;

/**
 * The place in the agency's register of the year (sổ theo dõi hồ sơ), numbered from 1
 * without gaps.
 */
@Embeddable
public record RegisterEntry(int year, int number) {
}
