package io.komdir.audit.audits.auditor;

import io.komdir.directory.People;
import io.komdir.platform.aggregate.Upserts;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.problem.Violations;
import io.komdir.platform.text.Codes;
import io.komdir.platform.text.Texts;
import io.komdir.platform.web.Cursor;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import io.komdir.platform.web.Versioned;
import io.komdir.platform.web.WriteConditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Keeps the auditors of the organization in scope. */
@ApplicationScoped
public class AuditorService {
    /** The path of the ranking. */
    private static final String RESERVED = "ranking";

    private final AuditorRepository repository;
    private final Upserts upserts;
    private final People people;

    AuditorService(AuditorRepository repository, Upserts upserts, People people) {
        this.repository = repository;
        this.upserts = upserts;
        this.people = people;
    }

    /**
     * One auditor.
     *
     * @throws NotFoundException when the organization has none of this code
     */
    @Transactional
    public Versioned<AuditorView> get(String code) {
        return repository
                .findByIdOptional(code)
                .map(entity -> Versioned.of(AuditorView.of(entity.auditor()), repository.tag(entity)))
                .orElseThrow(() -> new NotFoundException("auditor", code));
    }

    /** By code. */
    @Transactional
    public Page<AuditorView> list(PageRequest request) {
        return Page.of(repository.list(request), request, entity -> Cursor.of(entity.code))
                .map(entity -> AuditorView.of(entity.auditor()));
    }

    /** Creates or replaces an auditor; the same again changes nothing, also when audits were completed meanwhile. */
    @Transactional
    public Versioned<AuditorView> put(String code, AuditorRequest request, WriteConditions conditions) {
        return upserts.put(
                        repository,
                        code,
                        conditions,
                        existing -> {
                            check(code, request);
                            return request.auditor(code, existing);
                        },
                        saved -> List.of())
                .map(entity -> AuditorView.of(entity.auditor()));
    }

    /** Adds one to the audits done, in the transaction that completes an audit. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void countAudit(String code) {
        repository.lock(code);
        repository
                .findByIdOptional(code)
                .orElseThrow(() -> new IllegalStateException("the auditor of a completed audit is missing"))
                .countAudit();
    }

    private void check(String code, AuditorRequest request) {
        Violations violations = new Violations()
                .when(!Codes.isCode(code), "code", "code")
                .when(code.equals(RESERVED), "code", "reserved", code)
                .each("niches", request.niches(), AuditorService::requireText)
                .each("products", request.products(), AuditorService::requireText)
                .each("audiences", request.audiences(), AuditorService::requireText);
        // A mistyped code would let a head audit his or her own team unnoticed.
        if (request.employee() != null) {
            violations.when(
                    people.employee(request.employee()).isEmpty(), "employee", "unknown-employee", request.employee());
        }
        violations.throwIfAny();
    }

    /** Refuses white space that Bean Validation does not take for blank. */
    private static void requireText(Violations violations, String text) {
        violations.when(Texts.key(text).isEmpty(), "", "required");
    }
}
