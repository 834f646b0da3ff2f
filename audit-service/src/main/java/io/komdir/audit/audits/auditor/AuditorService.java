package io.komdir.audit.audits.auditor;

import io.komdir.directory.People;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.problem.Violation;
import io.komdir.platform.tenancy.OrganizationScope;
import io.komdir.platform.web.Cursor;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import io.komdir.platform.web.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps the auditors of the organization in scope. */
@ApplicationScoped
class AuditorService {
    /** The path of the ranking. */
    private static final String RESERVED = "ranking";

    private final AuditorStore store;
    private final People people;

    AuditorService(AuditorStore store, People people) {
        this.store = store;
        this.people = people;
    }

    /**
     * One auditor.
     *
     * @throws NotFoundException when the organization has none of this code
     */
    @Transactional
    public Auditor get(String code) {
        return store.find(code).orElseThrow(() -> new NotFoundException("auditor", code));
    }

    /** By code. */
    @Transactional
    public Page<AuditorView> list(PageRequest request) {
        String after = request.after().map(cursor -> cursor.text(0)).orElse("");
        return Page.of(store.page(after, request.fetch()), request, auditor -> Cursor.of(auditor.code()))
                .map(AuditorView::of);
    }

    /** Creates or replaces an auditor; the same again changes nothing, also when audits were completed meanwhile. */
    @Transactional
    public SavedAuditor put(String code, AuditorRequest input, String ifMatch, String ifNoneMatch) {
        check(code, input);
        Optional<Auditor> present = store.findExclusively(code);
        Preconditions.ifMatch(ifMatch, present.map(AuditorTags::of));
        Preconditions.ifNoneMatch(ifNoneMatch, present.map(AuditorTags::of));
        Auditor wanted = input.auditor(code, present.orElse(null));
        if (present.filter(wanted::equals).isPresent()) {
            return new SavedAuditor(wanted, false);
        }
        Auditor changed = wanted.next();
        store.save(changed);
        return new SavedAuditor(changed, present.isEmpty());
    }

    private void check(String code, AuditorRequest input) {
        List<Violation> violations = new ArrayList<>();
        if (!OrganizationScope.isCode(code)) {
            violations.add(new Violation("code", "code"));
        } else if (code.equals(RESERVED)) {
            violations.add(new Violation("code", "reserved", code));
        }
        meaningful("niches", input.niches(), violations);
        meaningful("products", input.products(), violations);
        meaningful("audiences", input.audiences(), violations);
        // A mistyped code would let a head audit the own team unseen.
        if (input.employee() != null && people.employee(input.employee()).isEmpty()) {
            violations.add(new Violation("employee", "unknown-employee", input.employee()));
        }
        if (!violations.isEmpty()) {
            throw new RuleViolationException(violations);
        }
    }

    /** Refuses texts of white space that Bean Validation does not take for blank. */
    private static void meaningful(String field, List<String> texts, List<Violation> violations) {
        for (int index = 0; texts != null && index < texts.size(); index++) {
            if (TextNormalizer.key(texts.get(index)).isEmpty()) {
                violations.add(new Violation(field + "[" + index + "]", "required"));
            }
        }
    }
}
