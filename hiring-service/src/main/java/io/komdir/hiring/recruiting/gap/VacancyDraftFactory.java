package io.komdir.hiring.recruiting.gap;

import io.komdir.directory.Organization;
import io.komdir.directory.Organizations;
import io.komdir.hiring.catalogue.position.Position;
import io.komdir.hiring.catalogue.position.PositionService;
import io.komdir.hiring.catalogue.position.Profile;
import io.komdir.hiring.catalogue.salaryband.Band;
import io.komdir.hiring.catalogue.salaryband.SalaryBands;
import io.komdir.hiring.recruiting.vacancy.Offer;
import io.komdir.hiring.recruiting.vacancy.VacancySpec;
import io.komdir.hiring.recruiting.vacancy.VacancyText;
import io.komdir.hiring.shared.Text;
import io.komdir.platform.problem.Messages;
import io.komdir.platform.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is known of a vacancy when only its gap is: the position's profile, the salary band of today as offer, and the gap's
 * numbers as reason and as expected result. What is unknown stays empty and counts as a gap of its completeness.
 */
@ApplicationScoped
class VacancyDraftFactory {
    private final PositionService positions;
    private final SalaryBands bands;
    private final Organizations organizations;
    private final Messages messages;

    VacancyDraftFactory(PositionService positions, SalaryBands bands, Organizations organizations, Messages messages) {
        this.positions = positions;
        this.bands = bands;
        this.organizations = organizations;
        this.messages = messages;
    }

    VacancySpec spec(StaffingGapEvent gap) {
        Organization facts = organizations.current();
        Locale language = facts.language();
        // A position without a description, or a level that it has not, is left to people: the code stays to be
        // seen.
        Optional<Position> position = positions.find(gap.position());
        Optional<Profile> profile = position.map(Position::profile);
        boolean hired = position.map(existing -> existing.has(gap.level())).orElse(true);
        List<String> results = new ArrayList<>();
        results.add(Texts.cut(requested(gap, language), VacancyText.ITEM));
        profile.ifPresent(existing -> results.add(Texts.cut(existing.kpi().in(language), VacancyText.ITEM)));
        return VacancySpec.drafted(
                gap.position(),
                hired ? gap.level() : null,
                gap.team(),
                Math.min(gap.people(), VacancyText.PEOPLE),
                Texts.cut(reason(gap, facts), VacancyText.TEXT),
                profile.map(existing -> texts(existing.duties(), language)).orElse(List.of()),
                results,
                profile.map(existing -> texts(existing.skills(), language)).orElse(List.of()),
                offer(gap));
    }

    /** Why people are missing, with the numbers. */
    String reason(StaffingGapEvent gap, Organization facts) {
        Locale language = facts.language();
        return gap.ofStage()
                ? messages.text(
                        language,
                        "gap.reason.stage",
                        gap.stage(),
                        gap.funnel(),
                        percent(gap.actual()),
                        percent(gap.target()),
                        gap.from().toString(),
                        gap.to().toString(),
                        gap.evidence())
                : messages.text(
                        language,
                        "gap.reason.metric",
                        gap.metric(),
                        plain(gap.actual()),
                        plain(gap.target()),
                        gap.from().toString(),
                        gap.to().toString(),
                        gap.evidence());
    }

    private String requested(StaffingGapEvent gap, Locale language) {
        return gap.ofStage()
                ? messages.text(
                        language,
                        "gap.result.stage",
                        gap.stage(),
                        gap.funnel(),
                        percent(gap.target()),
                        percent(gap.actual()))
                : messages.text(language, "gap.result.metric", gap.metric(), plain(gap.target()), plain(gap.actual()));
    }

    private Offer offer(StaffingGapEvent gap) {
        Optional<Band> band = bands.find(gap.position(), gap.level(), null, organizations.today());
        return band.map(existing -> new Offer(existing.from(), existing.to(), existing.currency()))
                .orElse(null);
    }

    private static List<String> texts(List<Text> texts, Locale language) {
        return texts.stream()
                .limit(VacancyText.ITEMS)
                .map(text -> Texts.cut(text.in(language), VacancyText.ITEM))
                .toList();
    }

    private static String percent(BigDecimal fraction) {
        return plain(fraction.movePointRight(2).setScale(1, RoundingMode.HALF_UP)) + " %";
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
