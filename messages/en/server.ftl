# Testi: server

## Start
serve-remote = The address { $address } can be reached from other machines, and the service asks for no credentials: anybody on the network could read the data. Use 127.0.0.1, or add --allow-remote if the network is protected in another way.
serve-bind = The service cannot listen on { $address }: { $reason }. The port may be taken: try another one.
serve-stopped = The service stopped: { $reason }.
serve-listening = FaSi listens on { $url } (documentation: { $url }/docs). Everything stays in memory: results are lost when it closes. Ctrl-C stops it.

## Shared texts
kind-number = a number

## Jobs
job-queued = queued
job-running = running
job-succeeded = finished
job-failed = failed by an error of the program
job-cancelled = stopped before it began
job-stage-choices = Finding what is possible
job-stage-first-plan = First plan
job-stage-reasons = Reasons of who is left out
job-stage-cost-of-made = Cost of the visits made, others are left out
job-stage-price = Price of every decision
job-stage-scarce = What is scarce
job-stage-alternatives = Looking for other plans
job-failure-engine = The computation failed: { $reason }. This is an error of the program, not of the data.
job-failure-panic = The computation broke off by an error of the program, not of the data.

## Problems: title, and `.detail` what happened and what to do
problem-bad-request = The request is not valid
    .detail = The address, the headers or the body of the request cannot be read.
problem-malformed-json = The body is not JSON
    .detail = Error at line { $line }, position { $column }: { $reason }. Correct the text there.
problem-not-found = No such address
    .detail = There is nothing at this address; /docs lists them all.
problem-unknown-job = Unknown job
    .detail = The job does not exist, or is forgotten already: results stay in memory for a limited time.
problem-unknown-name = Unknown id
    .detail = The data of this job has no household or unit with this id.
problem-method-not-allowed = Method not allowed
    .detail = This address does not take the method used; the Allow header lists those it takes.
problem-timeout = Request too slow
    .detail = The body of the request did not come in time. Try again.
problem-not-finished = The job has not finished
    .detail = Explanations can be asked for once the job has finished; DELETE stops it and keeps the best so far.
problem-no-plan = There is no plan
    .detail = The job ended without a plan, so there is nothing to explain; its state says why.
problem-too-large = Body too large
    .detail = At most { $most } MB are read.
problem-unsupported-media-type = Media type not accepted
    .detail = The body must be sent as application/json, not compressed.
problem-foreign-host = Request for another host
    .detail = The service answers only when called localhost, 127.0.0.1 or [::1].
problem-invalid-data =
    { $count ->
        [one] The data has one flaw
       *[other] The data has { $count } flaws
    }
    .detail =
        No job was begun. Each flaw says where it is, what is wrong and what to do.{ $more ->
            [0] { "" }
           *[other] { " " }These are the first: { $more } more are not shown.
        }
problem-head-too-large = Headers too large
    .detail = The headers of the request exceed the limits.
problem-internal = Error of the program
    .detail = This is our error, not the data's. Try again; if it recurs, please report it.
problem-queue-full = Too many jobs wait
    .detail = Try again shortly, or stop a job that is no longer needed.
problem-closing = The service is closing
    .detail = No new jobs are taken. Try again when the service is back.
