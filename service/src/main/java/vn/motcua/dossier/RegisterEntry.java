package vn.motcua.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The place in the agency's register of the year (sổ theo dõi hồ sơ), numbered from 1
 * without gaps.
 */
@Embeddable
public record RegisterEntry(@Column(name = "register_year") int year, @Column(name = "register_number") int number) {
}
