package io.komdir.audit.audits.auditor;

import io.komdir.platform.text.Texts;
import java.util.ArrayList;
import java.util.List;

/**
 * The experience that an audit calls for; null for any.
 *
 * @param scope what is audited, null while that is open
 */
record RankingCriteria(String niche, String product, String audience, String scope) {

    RankingCriteria {
        niche = textOrNull(niche);
        product = textOrNull(product);
        audience = textOrNull(audience);
    }

    /**
     * Why an auditor gets points.
     *
     * @param subject the auditor's own text that matches, or the number of audits
     */
    record Reason(Criterion criterion, int points, Object subject) {}

    /** A reason for each point of the auditor, the strongest first. */
    List<Reason> reasons(Auditor auditor) {
        List<Reason> reasons = new ArrayList<>();
        match(Criterion.NICHE, niche, auditor.niches(), reasons);
        match(Criterion.PRODUCT, product, auditor.products(), reasons);
        match(Criterion.AUDIENCE, audience, auditor.audiences(), reasons);
        if (auditor.auditsDone() > 0) {
            int points = Criterion.AUDITS_DONE.points() * Math.min(auditor.auditsDone(), Criterion.MAX_AUDITS);
            reasons.add(new Reason(Criterion.AUDITS_DONE, points, auditor.auditsDone()));
        }
        return reasons;
    }

    private static void match(Criterion criterion, String requested, List<String> texts, List<Reason> reasons) {
        if (requested == null) {
            return;
        }
        texts.stream()
                .filter(text -> Texts.key(text).equals(Texts.key(requested)))
                .findFirst()
                .ifPresent(text -> reasons.add(new Reason(criterion, criterion.points(), text)));
    }

    private static String textOrNull(String text) {
        return text == null || Texts.key(text).isEmpty() ? null : text.strip();
    }
}
