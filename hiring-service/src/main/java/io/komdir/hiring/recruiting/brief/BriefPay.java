package io.komdir.hiring.recruiting.brief;

import io.komdir.hiring.catalogue.compensation.FlexPart;
import io.komdir.hiring.catalogue.compensation.KpiPart;
import io.komdir.hiring.catalogue.compensation.Scheme;
import io.komdir.hiring.catalogue.compensation.SchemeService;
import io.komdir.hiring.recruiting.brief.Brief.Part;
import io.komdir.hiring.recruiting.vacancy.Offer;
import io.komdir.hiring.recruiting.vacancy.VacancySpec;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is paid, in words: the offer, and the scheme that it is paid by. */
@ApplicationScoped
class BriefPay {
    private final SchemeService schemes;

    BriefPay(SchemeService schemes) {
        this.schemes = schemes;
    }

    /** The offer of a month, before tax or after as the organization means it. */
    Part offer(VacancySpec spec, BriefWords words) {
        Offer offer = spec.offer();
        return words.text(
                "offer",
                offer == null
                        ? List.of()
                        : List.of(words.text(
                                "offer.text", words.number(offer.from()), words.number(offer.to()), offer.currency())));
    }

    /** The scheme as it is on the day. */
    Part scheme(VacancySpec spec, LocalDate on, String currency, BriefWords words) {
        List<String> lines = spec.compensation() == null
                ? List.of()
                : schemes.find(spec.compensation(), on)
                        .map(scheme -> lines(scheme, currency, words))
                        .orElse(List.of());
        return words.list("scheme", lines);
    }

    private static List<String> lines(Scheme scheme, String currency, BriefWords words) {
        List<String> lines = new ArrayList<>();
        lines.add(words.text("scheme.fixed", words.number(scheme.fixed()), currency));
        KpiPart kpi = scheme.kpi();
        if (kpi != null) {
            lines.add(words.text("scheme.kpi." + kpi.basis().name(), words.number(kpi.rate()), currency, kpi.metric()));
            if (kpi.threshold() != null) {
                lines.add(words.text("scheme.threshold", words.number(kpi.threshold())));
            }
            if (kpi.cap() != null) {
                lines.add(words.text("scheme.cap", words.number(kpi.cap())));
            }
        }
        FlexPart flex = scheme.flex();
        if (flex != null && flex.perTask() != null) {
            lines.add(words.text("scheme.task", words.number(flex.perTask()), currency));
        }
        if (flex != null && flex.pool() != null) {
            lines.add(words.text("scheme.pool", words.number(flex.pool()), currency));
        }
        return lines;
    }
}
