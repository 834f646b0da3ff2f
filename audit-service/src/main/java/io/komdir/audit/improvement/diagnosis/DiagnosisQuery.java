package io.komdir.audit.improvement.diagnosis;

import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.web.Cursor;
import io.komdir.platform.web.EntityTags;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.EntityTag;
import java.util.Locale;
import java.util.UUID;

/** Shows diagnoses. */
@ApplicationScoped
public class DiagnosisQuery {
    private final DiagnosisStore diagnoses;
    private final DiagnosisViews views;

    DiagnosisQuery(DiagnosisStore diagnoses, DiagnosisViews views) {
        this.diagnoses = diagnoses;
        this.views = views;
    }

    /** Newest first. */
    @Transactional
    public Page<DiagnosisView> list(DiagnosisFilter filter, PageRequest request, Locale language) {
        Page<Diagnosis> page = Page.of(diagnoses.page(filter, request), request, d -> Cursor.of(d.id()));
        return new Page<>(views.of(page.items(), language), page.nextCursor());
    }

    /**
     * One diagnosis.
     *
     * @throws NotFoundException when the organization has none of this id
     */
    @Transactional
    public DiagnosisView get(UUID id, Locale language) {
        return views.of(find(id), language);
    }

    /**
     * The tasks that the causes of a diagnosis propose, in the order of its checks.
     *
     * @throws NotFoundException when the organization has none of this id
     */
    @Transactional
    public Page<ProposalView> proposals(UUID id, Locale language) {
        return Page.whole(views.proposals(find(id), language));
    }

    /** The tag of what the view shows. */
    static EntityTag tag(DiagnosisView view) {
        return EntityTags.of("diagnosis", view);
    }

    private Diagnosis find(UUID id) {
        return diagnoses.find(id).orElseThrow(() -> new NotFoundException("diagnosis", id));
    }
}
