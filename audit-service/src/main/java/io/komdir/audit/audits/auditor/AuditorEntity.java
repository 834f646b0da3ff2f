package io.komdir.audit.audits.auditor;

import io.komdir.platform.text.Texts;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** An auditor with a version that grows with every change. The keys are the texts as searches compare them. */
@Entity(name = "Auditor")
@Table(name = "auditor")
class AuditorEntity {
    @TenantId
    String organizationId;

    @Id
    String code;

    String fullName;
    String employee;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> niches;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> products;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> audiences;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> nicheKeys;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> productKeys;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> audienceKeys;

    int auditsStated;
    int auditsCounted;
    long version;

    Auditor auditor() {
        return new Auditor(code, fullName, employee, niches, products, audiences, auditsStated, auditsCounted);
    }

    void replace(Auditor auditor) {
        fullName = auditor.fullName();
        employee = auditor.employee();
        niches = auditor.niches();
        products = auditor.products();
        audiences = auditor.audiences();
        nicheKeys = Texts.keys(niches);
        productKeys = Texts.keys(products);
        audienceKeys = Texts.keys(audiences);
        auditsStated = auditor.auditsStated();
        auditsCounted = auditor.auditsCounted();
        version++;
    }

    void countAudit() {
        auditsCounted++;
        version++;
    }
}
