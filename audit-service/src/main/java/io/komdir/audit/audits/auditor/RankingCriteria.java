package io.komdir.audit.audits.auditor;

import io.komdir.platform.problem.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What an audit needs experience in; null for anything.
 *
 * @param scope what is audited, null while that is open
 */
record RankingCriteria(String niche, String product, String audience, String scope) {

    RankingCriteria {
        niche = textOrNull(niche);
        product = textOrNull(product);
        audience = textOrNull(audience);
    }

    /** A reason for each point of the auditor, the strongest first. */
    List<RankingView.Reason> reasons(Auditor auditor, Messages messages, Locale locale) {
        List<RankingView.Reason> reasons = new ArrayList<>();
        match(Criterion.NICHE, niche, auditor.niches(), messages, locale, reasons);
        match(Criterion.PRODUCT, product, auditor.products(), messages, locale, reasons);
        match(Criterion.AUDIENCE, audience, auditor.audiences(), messages, locale, reasons);
        if (auditor.auditsDone() > 0) {
            int points = Criterion.AUDITS_DONE.points() * Math.min(auditor.auditsDone(), Criterion.MOST_AUDITS);
            reasons.add(reason(Criterion.AUDITS_DONE, points, auditor.auditsDone(), messages, locale));
        }
        return reasons;
    }

    private static void match(
            Criterion criterion,
            String wanted,
            List<String> known,
            Messages messages,
            Locale locale,
            List<RankingView.Reason> reasons) {
        known.stream()
                .filter(text -> wanted != null && TextNormalizer.key(text).equals(TextNormalizer.key(wanted)))
                .findFirst()
                .ifPresent(text -> reasons.add(reason(criterion, criterion.points(), text, messages, locale)));
    }

    private static RankingView.Reason reason(
            Criterion criterion, int points, Object of, Messages messages, Locale locale) {
        String text = messages.text(locale, "auditor.reason." + criterion.code(), of, Criterion.MOST_AUDITS);
        return new RankingView.Reason(criterion.code(), points, text);
    }

    private static String textOrNull(String text) {
        return text == null || TextNormalizer.key(text).isEmpty() ? null : text.strip();
    }
}
