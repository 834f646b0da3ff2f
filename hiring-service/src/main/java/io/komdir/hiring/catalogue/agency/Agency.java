package io.komdir.hiring.catalogue.agency;

import java.util.List;

/**
 * An HR agency as the organization knows it.
 *
 * @param positions codes of the positions it is asked for
 * @param fee null when not agreed
 * @param guarantee null for none
 * @param assessment null until it is assessed
 */
record Agency(
        String code,
        String name,
        String website,
        String contact,
        List<String> positions,
        Fee fee,
        Guarantee guarantee,
        Assessment assessment) {

    Agency {
        positions = List.copyOf(positions);
    }

    Agency with(Assessment other) {
        return new Agency(code, name, website, contact, positions, fee, guarantee, other);
    }
}
