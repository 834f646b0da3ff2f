package io.komdir.hiring.recruiting.brief;

import io.komdir.directory.Organization;
import io.komdir.hiring.catalogue.position.PositionService;
import io.komdir.hiring.recruiting.brief.Brief.Part;
import io.komdir.hiring.recruiting.vacancy.VacancySpec;
import io.komdir.hiring.recruiting.vacancy.Workplace;
import io.komdir.platform.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands before the sections: who searches whom, and where. */
@ApplicationScoped
class BriefFacts {
    private final PositionService positions;

    BriefFacts(PositionService positions) {
        this.positions = positions;
    }

    List<Part> of(VacancySpec spec, Organization organization, BriefWords words) {
        List<Part> facts = new ArrayList<>();
        facts.add(words.text("organization", BriefWords.lines(organization.name())));
        facts.add(words.text("position", BriefWords.lines(title(spec, words.language()))));
        facts.add(words.text(
                "level",
                spec.level() == null
                        ? List.of()
                        : List.of(words.text("level." + spec.level().name()))));
        facts.add(words.text("people", List.of(String.valueOf(spec.people()))));
        facts.add(words.text(
                "employment",
                List.of(words.text("employment." + spec.employmentType().name()))));
        facts.add(words.text("place", place(spec.workplace(), words)));
        return facts;
    }

    /** The position's title, its code when it has no title, null while the vacancy names none. */
    String title(VacancySpec spec, Locale language) {
        return spec.position() == null
                ? null
                : positions
                        .find(spec.position())
                        .map(position -> position.profile().title().in(language))
                        .orElse(spec.position());
    }

    private static List<String> place(Workplace place, BriefWords words) {
        if (place == null) {
            return List.of();
        }
        String country = place.country() == null
                ? null
                : new Locale.Builder().setRegion(place.country()).build().getDisplayCountry(words.language());
        String address = Stream.of(country, place.region(), place.city(), place.street())
                .filter(Objects::nonNull)
                .map(Texts::line)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return Stream.of(address, place.remote() ? words.text("remote") : "")
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
