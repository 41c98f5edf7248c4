"""What leaves a laptop and what comes back: four signed file kinds, judged without a network.

The formats are specified in ``FORMAT.md`` beside this file. Everything here is a pure function on
bytes and frozen dataclasses: no window, no database. Clock and identifiers are parameters
(``now``: aware UTC datetime; ``new_id``: ``Callable[[], UUID]``). Digests are lower-case SHA-256
hex.
Nothing is re-exported from here, so that importing one module costs only that module.

Judging never raises on a bad file: it returns ``refusal.Refused(kind)``, whose ``code`` has its
French sentence in ``app/text``. ``UserError`` is raised for what the sender can mend.

Public functions, module by module::

  keys.py       new_signing_key() -> SigningKey
                signing_key_to_bytes(key) -> bytes            PKCS#8 DER, store it encrypted
                signing_key_from_bytes(data) -> SigningKey
                new_age_identity() -> str                     'AGE-SECRET-KEY-1…', encrypt it
                age_recipient(identity: str) -> str           'age1…', public
  signing.py    Signer(key: SigningKey, certificate: bytes DER, person_id: UUID)

  request.py    seal_request(RequestDraft(person_id, display_name, age_recipient), key, now, new_id)
                    -> SealedRequest(data, request, code)
                judge_request(data) -> Request(request_id, person_id, display_name, age_recipient,
                    csr, made_at, code, .public_key) | Refused

  authority.py  create_authority(name, now, new_id) -> Authority(org_id, name, certificate, key)
                issue_certificate(authority, Subject(person_id, display_name, roles), public_key,
                    now, new_id, days=730) -> bytes DER
                Revocation(serial: int, at: datetime, reason: Reason)
                    Reason: 'compromised' | 'departed' | 'superseded'
                revocation_list(authority, revocations, number, now, days=90) -> bytes DER
                certificate_serial(der) -> int

  trust.py      seal_trust(TrustDraft(epoch, valid_until, organisation, ca, crl, recipients, people,
                    settings), signer, now) -> SealedTrust(data, trust, digest)
                judge_trust(data, now, pinned: Trust | None)
                    -> TrustAccepted(trust, first, authority_code, warnings) | Refused
                load_trust(data) -> Trust                     bytes from one's own encrypted file
                trust_pem(trust) -> bytes                     CA and CRL for the ordinary tools
                Organisation(org_id, name)  Recipients(operational, recovery)
                Person(person_id, display_name, establishments, roles, certificates)
                Settings(deadline_days, method_pack)
                Role: 'conseiller' | 'superviseur' | 'autorité'

  bundle.py     seal_bundle(Draft(case_id, version, supersedes, trigger_at, due_at, schema, app,
                    seq, prev), content: bytes, pdf: bytes, signer, trust, now, new_id,
                    not_before=None) -> SealedBundle(data, manifest, digest)
  judge.py      judge_bundle(data, identities, trust, now, known)
                    -> Accepted(manifest, digest, content, payload, pdf, replay, warnings, missing)
                    | Refused(kind, manifest, digest)
                known: Callable[[Manifest], Known]: what the receiving space already holds that
                touches this manifest; NOTHING_KNOWN for none
  age.py        Identities.of('AGE-SECRET-KEY-1…', …)
  canonical.py  encode(value) -> bytes, decode(data) -> object   the one JSON form we sign

  receipt.py    seal_receipt(ReceiptDraft(number, previous, outcome, reason, bundle_id,
                    manifest_sha256, received_at, due_at), signer, trust, now)
                    -> SealedReceipt(data, receipt, digest)
                judge_receipt(data, trust, now, sent: Callable[[UUID], str | None])
                    -> ReceiptAccepted(receipt, digest) | Refused
                sent: bundle id -> manifest digest, None when never sent

  pades.py      sign_pdf(pdf, signer, ca: bytes, now, reason) -> bytes
                check_pdf(pdf, trust) -> PdfCheck(state, signer, signed_at)
  words.py      words_of(digest) -> six French words     code_of(data) -> 'XXXX-XXXX-XXXX'
  verify.py     verify_file(data, name, trust, identities, now) -> Verdict(outcome, code, facts)
                    outcome: 'authentic' | 'not_authentic' | 'cannot_judge'
  removable.py  write_verified(folder, data, suffix, new_id) -> Path
"""
