# Texts of `fasi bench`: why a public instance cannot be taken. The file's name stands before.

## Every family
bench-unreadable = the file cannot be read: { $reason }. Check the path and the permissions.
bench-no-file = this is no file. Name the instance’s file.
bench-too-large = the file is above { $most } MiB: too large to be read.
bench-empty = the file is empty. Download it again.
bench-fits-nowhere =
    { $count ->
        [one] item { $items } fits no agent, and every item has to go somewhere. Check weights and capacities.
       *[other] { $count } items fit no agent ({ $items }), and every item has to go somewhere. Check weights and capacities.
    }
bench-out-of-proportion = values times capacities, or times the number of items, are more than can be computed without error. Write them with fewer digits.

bench-nodes-tours = --nodes is for vrptw and hhcrsp; for the other families there is --time-limit.

## gap
bench-gap-no-text = this is no text file. Only numbers are expected: agents, items, costs, weights, capacities.
bench-gap-size = it has to begin with the number of agents and the number of items, at least 1 each.
bench-gap-count = { $agents } agents and { $items } items need { $expected } numbers, there are { $found }. A file of several problems has to be split, one a file.
bench-gap-number = line { $line }: “{ $word }” is no whole number.
bench-gap-large = line { $line }: “{ $word }” is too large, { $most } at most.
bench-gap-weight = the weight of item { $item } at agent { $agent } is negative (counted from 1).
bench-gap-capacity = the capacity of agent { $agent } is negative (counted from 1).

## assignment
bench-assignment-json = this is no instance in JSON: line { $line }, column { $column }: { $reason }. The form is in docs/BENCHMARKS.md.
bench-assignment-nothing = at least one agent (“agents”) and one item (“items”) are needed.
bench-assignment-id-twice = “{ $list }”: the id “{ $id }” is there twice, at place { $first } and at place { $at } of the list (counted from 1). Give each an id of its own, or remove one.
bench-assignment-dimensions = “{ $id }”: “capacity” and “use” need as many numbers as the first agent has.
bench-assignment-large = “{ $id }”: a number in “capacity” or “use” is too large, { $most } at most.
bench-assignment-no-agent = “{ $id }”: there is no agent { $agent } (counted from 0).
bench-assignment-twice = “{ $id }”: agent { $agent } is there twice (counted from 0). Leave one.
bench-assignment-value = “{ $id }”, agent { $agent }: the value has more than 9 decimals or more than 15 digits. Round it.
bench-more =
    { $count ->
        [one] and one more flaw.
       *[other] and { $count } more flaws.
    }

## vrptw
bench-vrptw-no-text = this is no text file. The form is Solomon’s: NUMBER and CAPACITY, then a row a customer.
bench-vrptw-fleet = below “NUMBER CAPACITY” two whole numbers are needed: how many vehicles (1 to 4000) and what each holds.
bench-vrptw-rows = the depot (row 0) and at least one customer are needed below “CUST NO.”.
bench-vrptw-row = line { $line }: seven numbers are needed: customer, x, y, demand, ready, due, service.
bench-vrptw-number = line { $line }: customers are numbered one after another, from the depot 0.
bench-vrptw-values = line { $line }: demand is a whole number, nothing is negative, the window does not close before it opens.
bench-tours-left-out =
    { $count ->
        [one] { $visits } is left out.
       *[other] { $count } are left out: { $visits }.
    }
bench-tours-impossible =
    { $count ->
        [one] no plan can serve { $visits }: nobody can do it, or get there in time and back, or the vehicle has no room.
       *[other] no plan can serve { $count } of them: { $visits }. Nobody can do them, or get there in time and back, or the vehicle has no room.
    }
bench-tours-overloaded = no plan can serve them all: the demand is more than all vehicles together hold.
bench-tours-large = there are more than { $most } sites: too many to keep all distances.

## hhcrsp
bench-hhcrsp-json = this is no instance in JSON: line { $line }, column { $column }: { $reason }. It needs patients, services, caregivers, distances.
bench-hhcrsp-twice = “{ $id }” is there twice. Every patient, caregiver and service has a name of its own.
bench-hhcrsp-window = “{ $id }”: “time_window” wants two numbers from 0 to 1,000,000, the first not beyond the second.
bench-hhcrsp-service = “{ $id }” names a service that is not in “services”.
bench-hhcrsp-duration = “{ $id }”: the service’s duration is missing, or is no number from 0 to 1,000,000.
bench-hhcrsp-nobody = “{ $id }”: no caregiver is able to give the service asked for.
bench-hhcrsp-double = “{ $id }”: one service is needed, or two with a “synchronization” of type simultaneous, or sequential with least and greatest “distance”.
bench-hhcrsp-same = “{ $id }” asks for the same service twice: a solution would not say who gives which. Give the two services different names.
bench-hhcrsp-nothing = at least one patient and one caregiver are needed.
bench-hhcrsp-distances = “distances” needs { $sites } rows of { $sites } numbers (the office, then the patients), from 0 to 1,000,000.

## sectioning
bench-sectioning-json = this is no instance in JSON: line { $line }, column { $column }: { $reason }. It needs slots and participants.
bench-sectioning-times = “{ $id }”: days go from 0 to 6, “start” and “end” are minutes of a day (or both null), the end after the start.
bench-sectioning-twice = “{ $id }” is there twice. Every participant has an id of its own.
bench-sectioning-slot = “{ $id }” values a slot that is not in “slots”.
bench-sectioning-value = “{ $id }”: values are whole numbers from 0 to 1,000,000.
bench-sectioning-nothing = at least one slot and one participant are needed.
bench-sectioning-large = there are more than { $slots } slots or { $participants } participants: too many.

## The command
bench-same-name = “{ $first }” and “{ $second }” would give the same solution file. Use two folders.
